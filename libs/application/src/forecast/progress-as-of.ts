import type { Instant, Points, Settlement } from '@tctp/domain';
import type { ComponentProgress, UnitRecord } from '@tctp/forecast';
import { awaitedComponents, booksAt, toldFacts } from '@tctp/registers';
import { replayHistory } from '@tctp/workflow';
import type { PlanContext } from '../decision';
import type { PlanHistory, TaskHistory } from '../read-models';
import type { TaskWithFacts } from '../scores/component-progress';
import { componentProgress } from '../scores/component-progress';
import { isLate } from '../tasks/is-late';

/** What a forecast needs to know of a past moment. */
export interface PastProgress {
  components: ComponentProgress[];
  records: Readonly<Record<string, UnitRecord>>;
}

/**
 * How far everything had come at a moment, rebuilt from the history alone: events, submissions and official points from
 * after it have not happened yet. Points are reckoned from the facts that stood, by today's rules.
 */
export function progressAsOf(plan: PlanContext, history: PlanHistory, moment: Instant): PastProgress {
  const books = booksAt(history.registers, moment);
  const awaited = awaitedComponents(books);
  const stood = history.tasks.flatMap((task) => {
    const standing = standingAt(plan, task, moment);
    return standing === null ? [] : [standing];
  });
  const components = plan.criteriaSet.components.map((component) => ({
    ...componentProgress(
      component,
      stood.filter(({ componentCode }) => componentCode === component.code).map(({ task }) => task),
      officialAt(history, component.code, moment),
      plan.calendar,
      toldFacts(component, books),
    ),
    awaitsSuperior: awaited.has(component.code),
  }));
  const fields = plan.criteriaSet.fields.flatMap(({ code }): ComponentProgress[] => {
    const official = officialAt(history, code, moment);
    return official === null
      ? []
      : [{ componentCode: code, tasks: [], claimed: null, reviewed: null, official }];
  });
  return { components: [...components, ...fields], records: recordsOf(stood) };
}

interface Stood {
  componentCode: string;
  task: TaskWithFacts;
  settlement: Settlement | null;
}

function standingAt(plan: PlanContext, history: TaskHistory, moment: Instant): Stood | null {
  const { taskId, componentCode, plannedDueAt, leadUnitId } = history;
  const origin = { leadUnitId, plannedDueAt, planIssuedAt: plan.issuedAt, calendar: plan.calendar };
  const past = replayHistory(history.events, origin, moment);
  if (past === null) return null;
  const submission = history.submissions.find(({ number }) => number === past.submission);
  const isApproved = past.work === 'approved';
  const stands = past.work === 'submitted' || past.work === 'underReview' || isApproved;
  const awaitingReview = past.work === 'submitted' || past.work === 'underReview';
  const submittedAt = stands ? (submission?.submittedAt ?? null) : null;
  return {
    componentCode,
    settlement: past.settlement,
    task: {
      taskId,
      leadUnitId: past.leadUnitId,
      work: past.work,
      overdue: past.overdue,
      awaitingReview,
      handedInLate: awaitingReview && isLate({ submittedAt, dueAt: past.dueAt, issuedAt: plan.issuedAt }),
      dueAt: past.dueAt,
      documents: stands ? (submission?.documents ?? []) : [],
      submittedAt,
      claimed: stands ? (submission?.claimed ?? null) : null,
      reviewed: isApproved ? (submission?.reviewed ?? null) : null,
    },
  };
}

function recordsOf(stood: readonly Stood[]): Record<string, UnitRecord> {
  const records: Record<string, UnitRecord> = {};
  for (const { task, settlement } of stood) {
    if (task.leadUnitId === undefined || (settlement !== 'inTime' && settlement !== 'late')) continue;
    const known = records[task.leadUnitId] ?? { settled: 0, inTime: 0 };
    records[task.leadUnitId] = {
      settled: known.settled + 1,
      inTime: known.inTime + Number(settlement === 'inTime'),
    };
  }
  return records;
}

function officialAt({ official }: PlanHistory, code: string, moment: Instant): Points | null {
  return (
    official.filter(({ componentCode, at }) => componentCode === code && at <= moment).at(-1)?.points ?? null
  );
}
