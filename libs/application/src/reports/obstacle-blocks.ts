import { localDateOf } from '@tctp/calendar';
import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import { isOpen } from '@tctp/domain';
import type { PaperBlock } from '../papers/official-paper';
import { heading, named, paragraph } from '../papers/paper-blocks';
import type { ReportMatter } from '../papers/report/report-matter';
import type { ReportTask } from '../papers/report/report-tasks';
import type { ReportedCode, ReportedEvent } from '../papers/report/report-rows';

const words = paperWords.report.obstacles;

/** What was asked, and what answers it: open where the last of them is the asking. */
const ASKED: readonly {
  name: keyof typeof words.items;
  by: ReportedCode;
  answers: readonly ReportedCode[];
}[] = [
  { name: 'obstacle', by: 'obstacleReported', answers: ['obstacleAnswered'] },
  { name: 'extension', by: 'extensionAsked', answers: ['extensionGranted', 'extensionRefused'] },
];

/** What stands in the way on the day of the report: unanswered, given back and not handed in again, or overdue. */
export function obstacleBlocks(matter: ReportMatter, registered: readonly PaperBlock[] = []): PaperBlock[] {
  const open = matter.tasks.filter(({ work }) => isOpen(work));
  const items = (name: keyof typeof words.items, told: readonly string[]): PaperBlock[] =>
    told.length === 0
      ? []
      : [named(`${name}Head`, heading(2, words.heads[name])), named(name, { kind: 'items', items: told })];
  const blocks = [
    ...registered,
    ...ASKED.flatMap(({ name, by, answers }) =>
      items(
        name,
        open.flatMap((task) =>
          tell(matter, task, words.items[name], lastOf(matter, task, [by, ...answers]), by),
        ),
      ),
    ),
    ...items(
      'returned',
      open
        .filter(({ work }) => work === 'returned')
        .flatMap((task) =>
          tell(
            matter,
            task,
            words.items.returned,
            lastOf(matter, task, ['evidenceReturned']),
            'evidenceReturned',
          ),
        ),
    ),
    ...items(
      'overdue',
      open
        .filter(({ overdue }) => overdue)
        .map(({ name, leadName, lastDay }) =>
          fillWords(words.items.overdue, {
            task: name,
            unit: leadName,
            day: lastDay === null ? '' : formatDay(lastDay),
          }),
        ),
    ),
  ];
  return [
    heading(1, words.heading),
    ...(blocks.length === 0 ? [named('none', paragraph(words.none))] : blocks),
  ];
}

function lastOf(
  { events }: ReportMatter,
  { taskId }: ReportTask,
  codes: readonly ReportedCode[],
): ReportedEvent | undefined {
  return events.findLast((event) => event.taskId === taskId && codes.includes(event.code));
}

function tell(
  { plan }: ReportMatter,
  { name, leadName }: ReportTask,
  text: string,
  last: ReportedEvent | undefined,
  asked: ReportedCode,
): string[] {
  if (last?.code !== asked) return [];
  const reason = last.note === null ? '' : fillWords(words.reason, { reason: last.note });
  const day = formatDay(localDateOf(plan.calendar, last.at));
  return [fillWords(text, { task: name, unit: leadName, day, reason })];
}
