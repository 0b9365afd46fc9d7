import { lastDayBefore } from '@tctp/calendar';
import { formatCycle, fillWords, paperWords } from '@tctp/contracts';
import type { Instant, LocalDate, Settlement, WorkState } from '@tctp/domain';
import { isOpen } from '@tctp/domain';
import { replayHistory } from '@tctp/workflow';
import type { PlanContext } from '../../decision';
import type { PlanHistory, TaskHistory } from '../../read-models';
import type { AnnexRow } from '../paper-rows';

/** One task as it stood at the end of what the report tells of. */
export interface ReportTask {
  taskId: string;
  componentCode: string;
  /** "TCTP 1.2.2 Báo cáo CCHC (quý III/2017)". */
  name: string;
  deliverable: string;
  cycle: string | null;
  leadName: string;
  work: WorkState;
  overdue: boolean;
  /** The last day in time, as it stood then; null for what has no date. */
  lastDay: LocalDate | null;
  /** Its date lay before the plan: it is never late. */
  predated: boolean;
  settlement: Settlement | null;
  submission: number | null;
  submittedAt: Instant | null;
  approvedAt: Instant | null;
}

/** How a task that was to be ready has come out. */
export type Outcome = 'inTime' | 'late' | 'review' | 'blocked' | 'overdue' | 'ahead';

const words = paperWords.report;

/** Rebuilt from the history, for today too: a report of a past day says for ever what it said on that day. */
export function reportTasks(
  plan: PlanContext,
  rows: readonly AnnexRow[],
  history: PlanHistory,
  unitNames: ReadonlyMap<string, string>,
  until: Instant,
): ReportTask[] {
  const histories = new Map(history.tasks.map((task) => [task.taskId, task]));
  return rows.flatMap((row) =>
    row.cycles.map(({ taskId, cycle }) => {
      const cycleName = formatCycle(cycle, 'vi');
      const task = fillWords(words.task, { code: row.componentCode, title: row.title });
      return {
        taskId,
        componentCode: row.componentCode,
        name: cycleName === null ? task : fillWords(words.once, { text: task, cycle: cycleName }),
        deliverable: row.deliverable,
        cycle: cycleName,
        ...stoodAt(plan, row.leadName, histories.get(taskId), unitNames, until),
      };
    }),
  );
}

type Stood = Omit<ReportTask, 'taskId' | 'componentCode' | 'name' | 'deliverable' | 'cycle'>;

/** What had not begun then stands as given out. */
function stoodAt(
  plan: PlanContext,
  leadName: string,
  history: TaskHistory | undefined,
  unitNames: ReadonlyMap<string, string>,
  until: Instant,
): Stood {
  const { calendar, issuedAt: planIssuedAt } = plan;
  const plannedDueAt = history?.plannedDueAt ?? null;
  const past =
    history === undefined
      ? null
      : replayHistory(
          history.events,
          { leadUnitId: history.leadUnitId, plannedDueAt, planIssuedAt, calendar },
          until,
        );
  const dueAt = past?.dueAt ?? plannedDueAt;
  const work = past?.work ?? 'assigned';
  const submission = history?.submissions.find(({ number }) => number === past?.submission);
  const approval =
    work === 'approved'
      ? history?.events.findLast(({ code, at }) => code === 'evidenceApproved' && at <= until)
      : undefined;
  return {
    leadName: (past === null ? undefined : unitNames.get(past.leadUnitId)) ?? leadName,
    work,
    overdue: past?.overdue ?? false,
    lastDay: dueAt === null ? null : lastDayBefore(calendar, dueAt),
    predated: dueAt !== null && dueAt <= planIssuedAt,
    settlement: past?.settlement ?? unspoken(work, dueAt, submission?.submittedAt),
    submission: past?.submission ?? null,
    submittedAt: submission?.submittedAt ?? null,
    approvedAt: approval?.at ?? null,
  };
}

/** Histories from before verdicts were written down: in time is what was handed in before its due moment. */
function unspoken(
  work: WorkState,
  dueAt: Instant | null,
  submittedAt: Instant | undefined,
): Settlement | null {
  if (work !== 'approved' || dueAt === null || submittedAt === undefined) return null;
  return submittedAt < dueAt ? 'inTime' : 'late';
}

/** Whether its time is measured at all: it has a date of the plan's own life, and applies. */
export function isMeasured({ lastDay, predated, work, settlement }: ReportTask): boolean {
  return lastDay !== null && !predated && work !== 'notApplicable' && settlement !== 'notMeasured';
}

export function outcomeOf({ work, settlement, overdue }: ReportTask): Outcome {
  if (work === 'approved') return settlement === 'late' ? 'late' : 'inTime';
  if (work === 'blocked') return 'blocked';
  if (!isOpen(work)) return 'review';
  return overdue ? 'overdue' : 'ahead';
}
