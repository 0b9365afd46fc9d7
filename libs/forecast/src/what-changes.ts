import { workingDaysBetween } from '@tctp/calendar';
import type { Component, LocalDate, Points } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import type { ChanceForecast, ChanceOptions } from './chance-forecast';
import { forecastChances } from './chance-forecast';
import { chanceAtLeast, meanOf } from './distribution';
import type { ComponentProgress, ForecastInput, TaskProgress, UnitRecord } from './forecast-input';
import { untouched } from './forecast-input';
import { isOpenWork } from './open-work';
import { judgeComponent, stakeOf } from './judge';
import { passTime } from './pass-time';

/**
 * One thing to suppose. Several are supposed one after the other. `by` is the day by which it has happened: nothing else
 * is done until then, so time runs out for what stays open, and what is done after its date is late.
 */
export type Change = { by?: LocalDate } & Supposed;

type Supposed =
  /** These tasks are approved. A component all of whose tasks are done gets what its best reading gives. */
  | { kind: 'approved'; taskIds: readonly string[] }
  /** A component, or the survey under the code of its field, is reviewed with these points. */
  | { kind: 'points'; componentCode: string; points: Points }
  /** The appraiser does not recognise it: the least its rule can give. */
  | { kind: 'notRecognised'; componentCode: string }
  /** A document does not stand: everything that rests on it falls. */
  | { kind: 'documentRejected'; document: string }
  /** Nothing more comes from a unit. */
  | { kind: 'unitFails'; unitId: string };

export interface Moved {
  code: string;
  /** Expected points, plain numbers. */
  before: number;
  after: number;
}

export interface Comparison {
  before: ChanceForecast;
  after: ChanceForecast;
  /** Lines whose expected points changed, most first. */
  moved: readonly Moved[];
  /** How likely the target is, where one was named. */
  target: { points: Points; before: number; after: number } | null;
}

/** The same forecast over a supposed state, beside the one over today's, and what moved. */
export function compareChanges(
  input: ForecastInput,
  changes: readonly Change[],
  options: ChanceOptions & { target?: Points } = {},
): Comparison {
  const before = forecastChances(input, options);
  const after = forecastChances(applyChanges(input, changes), options);
  const { target } = options;
  return {
    before,
    after,
    moved: movedLines(before, after),
    target:
      target === undefined
        ? null
        : {
            points: target,
            before: chanceAtLeast(before.total, target),
            after: chanceAtLeast(after.total, target),
          },
  };
}

/** What one rejected document would cost: every component that rests on it, and the expected points lost. */
export function blastRadius(
  input: ForecastInput,
  document: string,
  options: ChanceOptions = {},
): readonly Moved[] {
  return compareChanges(input, [{ kind: 'documentRejected', document }], options).moved;
}

/** Official points cannot be supposed away, and what names nothing changes nothing. */
export function applyChanges(input: ForecastInput, changes: readonly Change[]): ForecastInput {
  const inOrder = changes.toSorted((left, right) => (left.by ?? '').localeCompare(right.by ?? ''));
  return inOrder.reduce(applyChange, input);
}

function applyChange(today: ForecastInput, change: Change): ForecastInput {
  const input = change.by === undefined ? today : passTime(today, change.by);
  switch (change.kind) {
    case 'approved': {
      const supposed = each(input, (progress) => approve(input, progress, change));
      return change.by === undefined
        ? supposed
        : { ...supposed, records: recordsAfter(input, change.taskIds) };
    }
    case 'points':
      return one(input, change.componentCode, (progress) => settle(progress, change.points));
    case 'notRecognised':
      return one(input, change.componentCode, (progress) => fall(input, progress));
    case 'documentRejected':
      return each(input, (progress) =>
        progress.tasks.some(({ documents }) => documents?.includes(change.document))
          ? fall(input, progress)
          : progress,
      );
    case 'unitFails':
      return each(input, (progress) => ({
        ...progress,
        tasks: progress.tasks.map((task) => (task.leadUnitId === change.unitId ? failed(task) : task)),
      }));
  }
}

/** A component of which something is still to come gets no points yet: its chances rise by what is done. */
function approve(
  input: ForecastInput,
  progress: ComponentProgress,
  { taskIds, by }: { taskIds: readonly string[]; by?: LocalDate },
): ComponentProgress {
  if (!progress.tasks.some(({ taskId, work }) => taskIds.includes(taskId) && work !== 'approved'))
    return progress;
  const tasks = progress.tasks.map((task) => (taskIds.includes(task.taskId) ? approved(task) : task));
  const done = tasks.every(({ work }) => work === 'approved' || work === 'notApplicable');
  return { ...progress, tasks, reviewed: done ? pointsOnceApproved(input, progress, by) : progress.reviewed };
}

function settle(progress: ComponentProgress, points: Points): ComponentProgress {
  return { ...progress, tasks: progress.tasks.map(approved), reviewed: points, ruled: null };
}

function fall(input: ForecastInput, progress: ComponentProgress): ComponentProgress {
  const component = input.set.components.find(({ code }) => code === progress.componentCode);
  if (component?.max == null) return progress;
  return settle(progress, stakeOf(component, progress, input.baseline).lowest);
}

/**
 * What approval would bring: the claim or the maximum; where a superior decides, nothing by itself. A rule that measures
 * a day measures the one by which open work is done.
 */
function pointsOnceApproved(
  input: ForecastInput,
  progress: ComponentProgress,
  by: LocalDate | undefined,
): Points | null {
  const component = input.set.components.find(({ code }) => code === progress.componentCode);
  if (component?.max == null) return progress.reviewed;
  const stake = stakeOf(component, progress, input.baseline);
  if (stake.outsideControl) return progress.reviewed;
  const measured =
    by !== undefined && progress.tasks.some(isOpenWork) ? pointsOn(component, by, input) : null;
  return measured ?? judgeComponent(stake, progress).best;
}

/** Null where the rule does not measure a day, or the day it is measured from is not known. */
function pointsOn(component: Component, day: LocalDate, { calendar }: ForecastInput): Points | null {
  if (component.rule?.kind !== 'timeliness' || calendar === undefined) return null;
  const context = {
    workingDaysBetween: (after: LocalDate, upTo: LocalDate) => workingDaysBetween(calendar, after, upTo),
  };
  const scored = scoreFacts(component, { [component.rule.fact]: day }, context);
  return scored.ok ? scored.points : null;
}

/** Units are known by the dates they keep, in what is supposed too. */
function recordsAfter(
  { components, records }: ForecastInput,
  taskIds: readonly string[],
): Record<string, UnitRecord> {
  const settled = components
    .filter(({ official }) => official === null)
    .flatMap(({ tasks }) => tasks)
    .filter((task) => taskIds.includes(task.taskId) && task.workingDaysLeft != null && isOpenWork(task));
  const after: Record<string, UnitRecord> = { ...records };
  for (const { leadUnitId, overdue } of settled) {
    if (leadUnitId === undefined) continue;
    const known = after[leadUnitId] ?? { settled: 0, inTime: 0 };
    after[leadUnitId] = { settled: known.settled + 1, inTime: known.inTime + Number(!overdue) };
  }
  return after;
}

function approved(task: TaskProgress): TaskProgress {
  return { ...task, work: 'approved', overdue: false, awaitingReview: false };
}

function failed(task: TaskProgress): TaskProgress {
  return isOpenWork(task) ? { ...task, overdue: true, workingDaysLeft: NEVER } : task;
}

/** So late that nothing is left of its chances but the least. */
const NEVER = -10_000;

function each(
  input: ForecastInput,
  change: (progress: ComponentProgress) => ComponentProgress,
): ForecastInput {
  const components = input.components.map((progress) =>
    progress.official === null ? change(progress) : progress,
  );
  return { ...input, components };
}

function one(
  input: ForecastInput,
  componentCode: string,
  change: (progress: ComponentProgress) => ComponentProgress,
): ForecastInput {
  const known = input.components.some((progress) => progress.componentCode === componentCode);
  const components = known ? input.components : [...input.components, untouched(componentCode)];
  return each({ ...input, components }, (progress) =>
    progress.componentCode === componentCode ? change(progress) : progress,
  );
}

function movedLines(before: ChanceForecast, after: ChanceForecast): Moved[] {
  return before.lines
    .map(({ line, distribution }, at) => ({
      code: line.code,
      before: meanOf(distribution),
      after: meanOf(after.lines[at]?.distribution ?? distribution),
    }))
    .filter((moved) => Math.abs(moved.after - moved.before) > 1e-9)
    .sort((left, right) => Math.abs(right.after - right.before) - Math.abs(left.after - left.before));
}
