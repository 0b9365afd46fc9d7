import { localDateOf } from '@tctp/calendar';
import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import { isOpen } from '@tctp/domain';
import type { PaperBlock } from '../official-paper';
import { countedTable, heading, named, paragraph } from '../paper-blocks';
import type { ReportMatter } from './report-matter';
import { endOfNext } from './report-period';
import type { ReportTask } from './report-tasks';

const words = paperWords.report.ahead;
const { columns } = paperWords.report;

/** V. What has to be ready by the end of the next period, and what a superior has not answered yet. */
export function aheadBlocks(matter: ReportMatter): PaperBlock[] {
  return [
    heading(1, words.heading),
    ...toDoBlocks(matter),
    named('petitionsHead', heading(2, words.petitions)),
    ...petitionBlocks(matter),
  ];
}

export function toDoBlocks(matter: ReportMatter): PaperBlock[] {
  const { tasks, summary } = matter;
  const open = tasks.filter(({ work }) => isOpen(work));
  const next = endOfNext(matter.period);
  const isLast = next >= summary.endsOn;
  const ahead = open
    .filter(
      ({ lastDay, overdue, predated }) =>
        lastDay !== null && !overdue && !predated && (isLast || lastDay <= next),
    )
    .sort(byLastDay);
  const sentence = (name: string, text: string, some: readonly ReportTask[]) =>
    some.length === 0 ? [] : [named(name, paragraph(fillWords(text, { count: some.length })))];
  return [
    ...aheadOf(matter, ahead, isLast ? summary.endsOn : next),
    ...sentence(
      'overdue',
      words.overdue,
      open.filter(({ overdue }) => overdue),
    ),
    ...sentence(
      'predated',
      words.predated,
      open.filter(({ predated }) => predated),
    ),
    ...sentence(
      'ongoing',
      words.ongoing,
      open.filter(({ lastDay }) => lastDay === null),
    ),
  ];
}

export function petitionBlocks(matter: ReportMatter): PaperBlock[] {
  const items = petitionsOf(matter);
  return items.length === 0
    ? [named('noPetitions', paragraph(words.noPetitions))]
    : [named('petitions', { kind: 'items', items })];
}

/** At the plan's end there may be nothing to come. */
function aheadOf({ day }: ReportMatter, ahead: readonly ReportTask[], until: LocalDate): PaperBlock[] {
  if (day >= until && ahead.length === 0) {
    return [
      named('aheadHead', heading(2, words.afterEnd)),
      named('noneAhead', paragraph(fillWords(words.noneAfterEnd, { day: formatDay(day) }))),
    ];
  }
  const title = day >= until ? words.afterEnd : fillWords(words.tasks, { day: formatDay(until) });
  return [
    named('aheadHead', heading(2, title)),
    ahead.length === 0 ? named('noneAhead', paragraph(words.noTasks)) : named('ahead', aheadTable(ahead)),
  ];
}

function aheadTable(ahead: readonly ReportTask[]): PaperBlock {
  return countedTable(
    [
      { title: columns.task, width: 76, align: 'left' },
      { title: columns.unit, width: 50, align: 'left' },
      { title: columns.lastDay, width: 27, align: 'center' },
    ],
    ahead.map(({ name, leadName, lastDay }) => [name, leadName, lastDay === null ? '' : formatDay(lastDay)]),
  );
}

function byLastDay(one: ReportTask, other: ReportTask): number {
  return (one.lastDay ?? '').localeCompare(other.lastDay ?? '');
}

function petitionsOf({ tasks, events, plan }: ReportMatter): string[] {
  const asked = new Map(
    events.filter(({ code }) => code === 'taskBlocked').map((event) => [event.taskId, event]),
  );
  return tasks.flatMap(({ taskId, work, name, leadName }) => {
    const event = asked.get(taskId);
    if (work !== 'blocked' || event === undefined) return [];
    const { to, petition } = event.params;
    const said = fillWords(words.petition, {
      to: String(to),
      document: String(petition),
      since: formatDay(localDateOf(plan.calendar, event.at)),
      task: name,
      unit: leadName,
      reason: event.note === null ? '' : fillWords(words.petitionReason, { reason: event.note }),
    });
    return [/[.!?]$/.test(said) ? said : `${said}.`];
  });
}
