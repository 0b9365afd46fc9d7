import { localDateOf, workingDaysBetween } from '@tctp/calendar';
import type { TaskSummary } from '@tctp/contracts';
import type { Actor, Instant, Points, Reason } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import type { Forecast, ForecastLine } from '@tctp/forecast';
import type { TaskRow } from '../read-models';
import type { PlanContext } from '../decision';
import { nextAction } from './task-actions';
import { isLate } from './is-late';

/** A row as one reader sees it now: days left, points at risk and why, and the next thing to do. */
export function summariseTask(
  row: TaskRow,
  reader: Actor,
  plan: PlanContext,
  forecast: Forecast,
  now: Instant,
): TaskSummary {
  const { snapshot } = row;
  const today = localDateOf(plan.calendar, now);
  const line = forecast.lines.find((one) => one.kind === 'component' && one.code === row.componentCode);
  const submittedAt = snapshot.time === 'answered' ? (snapshot.context.submission?.at ?? null) : null;
  const component = plan.criteriaSet.components.find((one) => one.code === row.componentCode);
  return {
    id: row.id,
    version: row.version,
    planId: row.planId,
    rowNumber: row.rowNumber,
    cycle: row.cycle,
    component: {
      code: row.componentCode,
      title: row.componentTitle,
      field: row.fieldCode,
      max: row.componentMax,
    },
    title: row.title,
    lead: row.lead,
    handler: row.handler,
    relation: row.relation,
    work: snapshot.work,
    time: snapshot.time,
    settlement: snapshot.context.settlement,
    escalationStep: snapshot.context.escalationStep,
    due: {
      at: row.dueAt,
      lastDay: row.lastDay,
      workingDays: row.lastDay === null ? null : workingDaysBetween(plan.calendar, today, row.lastDay),
      text: row.deadlineText,
    },
    ...atRisk(row, line),
    outsideControl: component?.outsideControl ?? null,
    next: nextAction({
      reader,
      relation: row.relation,
      snapshot,
      evidenceCount: row.evidenceCount,
      contributed: row.contributed,
      ofReviewUnit: reader.unitId === plan.reviewUnitId,
    }),
    evidenceCount: row.evidenceCount,
    pendingWorkingDays:
      submittedAt === null
        ? null
        : workingDaysBetween(plan.calendar, localDateOf(plan.calendar, submittedAt), today),
    waiting: waitingOf(row, plan),
    addedOn: row.addedOn,
    updatedAt: row.updatedAt,
  };
}

/** Lateness counts from the last day in time. */
function waitingOf({ snapshot, lastDay, takenBy }: TaskRow, plan: PlanContext): TaskSummary['waiting'] {
  const { submission, dueAt, planIssuedAt } = snapshot.context;
  if (submission === null || (snapshot.work !== 'submitted' && snapshot.work !== 'underReview')) return null;
  const late = lastDay !== null && isLate({ submittedAt: submission.at, dueAt, issuedAt: planIssuedAt });
  return {
    submission: submission.number,
    since: submission.at,
    lateWorkingDays: late
      ? workingDaysBetween(plan.calendar, lastDay, localDateOf(plan.calendar, submission.at))
      : null,
    takenBy,
  };
}

function atRisk(row: TaskRow, line: ForecastLine | undefined): { atRisk: Points | null; reason: Reason } {
  if (row.snapshot.work === 'notApplicable')
    return { atRisk: '0', reason: { code: 'not-applicable', params: {} } };
  if (line === undefined) {
    const done = row.snapshot.work === 'approved';
    return { atRisk: done ? '0' : null, reason: { code: done ? 'done' : 'maximum-unknown', params: {} } };
  }
  return { atRisk: line.atRisk, reason: line.reason };
}

const CODES = new Intl.Collator('en', { numeric: true });

const ORDER = [
  'overdue',
  'dueSoon',
  'onTrack',
  'predated',
  'untimed',
  'waiting',
  'answered',
  'settled',
] as const;

/** What is lost next comes first; an overdue task of unknown worth ranks before known points, because it may be any. */
export function byLossNext(left: TaskSummary, right: TaskSummary): number {
  const group = ORDER.indexOf(left.time) - ORDER.indexOf(right.time);
  if (group !== 0) return group;
  const unknown = Number(right.atRisk === null) - Number(left.atRisk === null);
  if (left.time === 'overdue' && unknown !== 0) return unknown;
  const worth = comparePoints(right.atRisk ?? '0', left.atRisk ?? '0');
  if (worth !== 0) return worth;
  const mine = Number(right.relation === 'lead') - Number(left.relation === 'lead');
  if (mine !== 0) return mine;
  const [soon, late] = [left.due.at ?? '9', right.due.at ?? '9'];
  return soon !== late ? (soon < late ? -1 : 1) : CODES.compare(left.component.code, right.component.code);
}
