import { localDateOf } from '@tctp/calendar';
import { fillWords, formatDay, messages, paperWords, speakParams } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import type { PaperBlock } from '../official-paper';
import { countedTable, heading, named, paragraph } from '../paper-blocks';
import type { ReportMatter } from './report-matter';
import { isWithin } from './report-matter';
import { dueIn } from './report-standing';
import type { ReportedCode, ReportedEvent } from './report-rows';
import type { ReportTask } from './report-tasks';
import { isMeasured, outcomeOf } from './report-tasks';

const words = paperWords.report.late;
const { columns } = paperWords.report;
/** What a unit or its reviewer gave as a reason; the answers to it are in the second table. */
const REASONS: readonly ReportedCode[] = [
  'obstacleReported',
  'extensionAsked',
  'evidenceReturned',
  'taskReopened',
  'taskBlocked',
];

/** III. What is late and why, as far as anybody said so; and what was returned, stood in the way or was put off. */
export function lateBlocks(matter: ReportMatter): PaperBlock[] {
  const late = lateTasks(matter);
  const told = toldEvents(matter);
  return [
    heading(1, words.heading),
    named('lateHead', heading(2, words.tasks)),
    late.length === 0 ? named('noLate', paragraph(words.noTasks)) : named('late', lateTable(matter, late)),
    named('toldHead', heading(2, words.events)),
    told.length === 0
      ? named('noneTold', paragraph(words.noEvents))
      : named('told', eventTable(matter, told)),
  ];
}

/** Overdue at the end of the period, whenever it was due; settled late where it was due or approved in the period. */
function lateTasks(matter: ReportMatter): ReportTask[] {
  const due = new Set(dueIn(matter));
  return matter.tasks.filter(
    (task) =>
      task.overdue ||
      (isMeasured(task) &&
        outcomeOf(task) === 'late' &&
        (due.has(task) || isWithin(matter, task.approvedAt))),
  );
}

function lateTable({ plan, events }: ReportMatter, late: readonly ReportTask[]): PaperBlock {
  const byTask = groupedBy(
    events.filter(({ code, note }) => REASONS.includes(code) && note !== null),
    ({ taskId }) => taskId,
  );
  const dayOf = (at: string) => formatDay(localDateOf(plan.calendar, at));
  const standing = ({ work, submittedAt }: ReportTask) => {
    if (work !== 'approved') return words.open;
    return submittedAt === null ? words.doneUnknown : fillWords(words.done, { day: dayOf(submittedAt) });
  };
  return countedTable(
    [
      { title: columns.taskOfUnit, width: 58, align: 'left' },
      { title: columns.lastDay, width: 26, align: 'center' },
      { title: words.columns.standing, width: 27, align: 'left' },
      { title: words.columns.reason, width: 42, align: 'left' },
    ],
    late.map((task) => [
      withUnit(task),
      task.lastDay === null ? '' : formatDay(task.lastDay),
      standing(task),
      reasonsOf(byTask.get(task.taskId) ?? []),
    ]),
  );
}

function withUnit({ name, leadName }: ReportTask): string {
  return fillWords(words.taskOfUnit, { task: name, unit: leadName });
}

/** Each reason once: asking again for the same thing makes it no other. */
function reasonsOf(events: readonly ReportedEvent[]): string {
  const notes = [...new Set(events.map(({ note }) => note ?? ''))];
  return notes.length === 0 ? words.noReason : notes.join('\n');
}

function toldEvents(matter: ReportMatter): ReportedEvent[] {
  return matter.events.filter(({ at }) => isWithin(matter, at));
}

function eventTable({ plan, tasks }: ReportMatter, told: readonly ReportedEvent[]): PaperBlock {
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  return countedTable(
    [
      { title: columns.day, width: 26, align: 'center' },
      { title: columns.taskOfUnit, width: 48, align: 'left' },
      { title: words.columns.event, width: 37, align: 'left' },
      { title: words.columns.note, width: 42, align: 'left' },
    ],
    told.map((event) => {
      const task = byId.get(event.taskId);
      return [
        formatDay(localDateOf(plan.calendar, event.at)),
        task === undefined ? '' : withUnit(task),
        eventText(event, plan),
        event.note ?? '',
      ];
    }),
  );
}

function eventText({ code, params }: ReportedEvent, { policy }: ReportMatter['plan']): string {
  const { reason } = params;
  const label = policy.returnReasons.find((one) => one.code === reason)?.label.vi;
  const spoken = speakParams(label === undefined ? params : { ...params, reason: label }, 'vi');
  return fillWords(messages.vi.event[code], spoken);
}
