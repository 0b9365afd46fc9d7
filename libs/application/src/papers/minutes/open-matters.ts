import { localDateOf } from '@tctp/calendar';
import type { Instant, LocalDate } from '@tctp/domain';
import type { HistoryEvent, PastStanding } from '@tctp/workflow';
import { replayHistory } from '@tctp/workflow';
import type { PlanContext } from '../../decision';
import type { PlanHistory, TaskHistory } from '../../read-models';

type Plan = Pick<PlanContext, 'issuedAt' | 'calendar'>;

/** Something of a task that waits for somebody at a past moment. */
export interface OpenMatter {
  taskId: string;
  unitId: string;
  what:
    'review' | 'nextStep' | 'returned' | 'reopened' | 'notApplicable' | 'extension' | 'obstacle' | 'blocked';
  since: LocalDate | null;
  overdue: boolean;
}

type Waiting = Pick<OpenMatter, 'what'> & { since: HistoryEvent['code'] };

/**
 * What was left open at a moment, by task: a task may have more than one. Told from the history alone, which goes on past
 * the moment: who led a task then, only a later change of hands may tell.
 */
export function openMatters(plan: Plan, history: PlanHistory, moment: Instant): Map<string, OpenMatter[]> {
  return new Map(
    history.tasks.flatMap((task) => {
      const matters = mattersOf(plan, task, moment);
      return matters.length === 0 ? [] : [[task.taskId, matters] as const];
    }),
  );
}

function mattersOf({ issuedAt, calendar }: Plan, task: TaskHistory, moment: Instant): OpenMatter[] {
  const { taskId, events, leadUnitId, plannedDueAt } = task;
  const past = replayHistory(events, { leadUnitId, plannedDueAt, planIssuedAt: issuedAt, calendar }, moment);
  if (past === null) return [];
  const before = events.filter(({ at }) => at <= moment);
  return waitingOf(past, before).map(({ what, since }) => {
    const at = before.findLast(({ code }) => code === since)?.at;
    return {
      taskId,
      unitId: past.leadUnitId,
      what,
      since: at === undefined ? null : localDateOf(calendar, at),
      overdue: past.overdue && (what === 'returned' || what === 'reopened'),
    };
  });
}

function waitingOf({ work, extension, obstacle }: PastStanding, events: readonly HistoryEvent[]): Waiting[] {
  const matters: Waiting[] = [];
  if (work === 'submitted' || work === 'underReview')
    matters.push({ what: hasVoice(events) ? 'nextStep' : 'review', since: 'evidenceSubmitted' });
  if (work === 'returned') matters.push({ what: 'returned', since: 'evidenceReturned' });
  if (work === 'reopened') matters.push({ what: 'reopened', since: 'taskReopened' });
  if (work === 'notApplicableAsked') matters.push({ what: 'notApplicable', since: 'notApplicableAsked' });
  if (work === 'blocked') matters.push({ what: 'blocked', since: 'taskBlocked' });
  if (extension === 'asked') matters.push({ what: 'extension', since: 'extensionAsked' });
  if (obstacle !== 'none') matters.push({ what: 'obstacle', since: 'obstacleReported' });
  return matters;
}

/** Whether somebody has agreed and it still stands. */
function hasVoice(events: readonly HistoryEvent[]): boolean {
  const last = events.findLast(({ code }) =>
    ['evidenceSubmitted', 'approvalGiven', 'factsCorrected'].includes(code),
  );
  return last?.code === 'approvalGiven';
}
