import { fillWords, paperWords } from '@tctp/contracts';
import type { WorkState } from '@tctp/domain';
import { groupedBy, isOpen } from '@tctp/domain';
import type { PaperBlock, PaperTable, PaperTableRow } from '../official-paper';
import { heading, named, paragraph, table } from '../paper-blocks';
import type { ReportMatter } from './report-matter';
import type { Outcome, ReportTask } from './report-tasks';
import { isMeasured, outcomeOf } from './report-tasks';

const words = paperWords.report.standing;
const STAGES = ['approved', 'review', 'blocked', 'notApplicableAsked', 'notApplicable', 'open'] as const;
type Counts = Readonly<Record<Outcome, number>>;
const OUTCOMES: readonly Outcome[] = ['inTime', 'late', 'review', 'blocked', 'overdue', 'ahead'];
/** In the table even where all of them are nought: a superior asks for these. */
const ALWAYS: readonly Outcome[] = ['inTime', 'late', 'overdue'];

/** I. How far the whole plan has come, and how what was due in the period came out, by lead unit. */
export function standingBlocks(matter: ReportMatter): PaperBlock[] {
  const { tasks, period } = matter;
  const due = dueIn(matter);
  const sentence = (name: string, text: string, some: readonly ReportTask[], more = {}) =>
    some.length === 0 ? [] : [named(name, paragraph(fillWords(text, { count: some.length, ...more })))];
  const done = (some: readonly ReportTask[]) => {
    const count = some.filter(isApproved).length;
    return { approved: count === 0 ? words.noneApproved : fillWords(words.someApproved, { count }) };
  };
  const predated = tasks.filter((one) => one.predated);
  const untimed = tasks.filter((one) => one.lastDay === null);
  return [
    heading(1, words.heading),
    named('whole', paragraph(wholePlan(matter))),
    ...(due.length === 0
      ? [named('due', paragraph(fillWords(words.noneDue, { period: period.name })))]
      : [
          named('due', paragraph(fillWords(words.due, { period: period.name, count: due.length }))),
          named('byUnit', tableByUnit(due)),
        ]),
    ...sentence(
      'before',
      words.before,
      tasks.filter((one) => one.overdue && isBefore(one, period.first)),
    ),
    ...sentence(
      'predated',
      due.length === 0 ? words.predatedAlone : words.predated,
      predated,
      done(predated),
    ),
    ...sentence('untimed', due.length === 0 ? words.untimedAlone : words.untimed, untimed, done(untimed)),
  ];
}

/** What is measured and had its last day in the period. */
export function dueIn({ tasks, period: { first, last } }: ReportMatter): ReportTask[] {
  return tasks.filter(
    (task) => isMeasured(task) && task.lastDay !== null && first <= task.lastDay && task.lastDay <= last,
  );
}

function wholePlan({ tasks, asOf }: ReportMatter): string {
  if (tasks.length === 0) return words.noTasks;
  const stages = groupedBy(tasks, ({ work }) => stageOf(work));
  const parts = STAGES.flatMap((stage) => {
    const own = stages.get(stage) ?? [];
    if (own.length === 0) return [];
    const text = fillWords(words.stages[stage], { count: own.length });
    const overdue = own.filter((task) => task.overdue).length;
    return [overdue === 0 ? text : fillWords(words.overdueOfThem, { text, count: overdue })];
  });
  return fillWords(words.whole, { asOf, count: tasks.length, parts: parts.join('; ') });
}

/** Where the work stands, in as few words as a superior needs. */
function stageOf(work: WorkState): (typeof STAGES)[number] {
  if (isOpen(work)) return 'open';
  return work === 'submitted' || work === 'underReview'
    ? 'review'
    : (STAGES.find((one) => one === work) ?? 'open');
}

function isApproved({ work }: ReportTask): boolean {
  return work === 'approved';
}

function isBefore({ lastDay }: ReportTask, first: string): boolean {
  return lastDay !== null && lastDay < first;
}

function tableByUnit(due: readonly ReportTask[]): PaperTable {
  const whole = countsOf(due);
  const shown = OUTCOMES.filter((outcome) => ALWAYS.includes(outcome) || whole[outcome] > 0);
  const byUnit = groupedBy(due, ({ leadName }) => leadName);
  const cells = (name: string, count: number, counts: Counts) => [
    name,
    String(count),
    ...shown.map((outcome) => String(counts[outcome])),
  ];
  const rows = [...byUnit].map(([name, own]): PaperTableRow => ({
    kind: 'cells',
    cells: cells(name, own.length, countsOf(own)),
  }));
  const number = { width: Math.max(18, Math.min(25, 115 / (shown.length + 1))), align: 'center' } as const;
  return table(
    [
      {
        title: paperWords.report.columns.unit,
        width: 165 - number.width * (shown.length + 1),
        align: 'left',
      },
      { title: words.columns.due, ...number },
      ...shown.map((outcome) => ({ title: words.columns[outcome], ...number })),
    ],
    rows.length === 1 ? rows : [...rows, { kind: 'total', cells: cells(words.total, due.length, whole) }],
  );
}

function countsOf(tasks: readonly ReportTask[]): Counts {
  const counts = { inTime: 0, late: 0, review: 0, blocked: 0, overdue: 0, ahead: 0 };
  for (const task of tasks) counts[outcomeOf(task)] += 1;
  return counts;
}
