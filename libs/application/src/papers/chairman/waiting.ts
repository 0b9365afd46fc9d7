import { lastDayBefore } from '@tctp/calendar';
import type { WorkCalendar } from '@tctp/calendar';
import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import { roleInTurn } from '@tctp/workflow';
import type { PaperBlock } from '../official-paper';
import { heading, table } from '../paper-blocks';
import { clip } from './clip';
import type { PageFacts, Standing } from './page-facts';
import { itemsIn, taskName } from './task-name';

const words = paperWords.chairmanPage.waiting;

export interface Wait {
  what: string;
  count: number;
  /** In so many letters altogether. */
  which(letters: number): string;
}

/** Letters of one line of the last column, and of two. */
const [LINE, TWO_LINES] = [54, 104];

/** One line a kind; two, where they say more and there is room for so many lines besides. */
export function waiting(waits: readonly Wait[], spare: number): PaperBlock[] {
  if (waits.length === 0) return [heading(1, words.nothing)];
  let left = spare;
  const inLines = ({ which }: Wait): string => {
    const [short, long] = [clip(which(LINE), LINE), clip(which(TWO_LINES), TWO_LINES)];
    if (short === long || left === 0) return short;
    left -= 1;
    return long;
  };
  return [
    heading(1, words.title),
    table(
      [
        { title: words.what, width: 44, align: 'left' },
        { title: words.count, width: 13, align: 'center' },
        { title: words.which, width: 108, align: 'left' },
      ],
      waits.map((wait) => ({ kind: 'cells', cells: [wait.what, String(wait.count), inLines(wait)] })),
    ),
  ];
}

/** What nobody but the chairman settles or asks about, kind by kind; nothing of a kind that there is none of. */
export function waitsOf({ escalations, tasks }: PageFacts, calendar: WorkCalendar): Wait[] {
  const lastDay = (dueAt: Instant) => formatDay(lastDayBefore(calendar, dueAt));
  const listed = (
    what: string,
    standings: readonly Standing[],
    say: (standing: Standing, letters: number) => string,
  ): Wait => ({
    what,
    count: standings.length,
    which: (letters) => itemsIn(standings, letters, say),
  });
  const ofUnit = ({ task }: Standing, letters: number) =>
    fillWords(words.ofUnit, {
      name: taskName(task, letters - 19),
      unit: clip(task.lead.shortName, 16),
    });
  const directives = tasks.flatMap((standing) =>
    standing.snapshot.context.directives.map((directive) => ({ ...standing, directive })),
  );
  const waits: Wait[] = [
    escalated(escalations),
    listed(
      words.approval,
      tasks.filter(({ task, snapshot: { context } }) => {
        const reviewed = task.work === 'submitted' || task.work === 'underReview';
        return reviewed && context.submission !== null && roleInTurn(context.submission) === 'chairman';
      }),
      ofUnit,
    ),
    listed(
      words.extension,
      tasks.filter(({ snapshot }) => snapshot.extension === 'asked'),
      ({ task, snapshot }, letters) =>
        fillWords(words.until, {
          name: taskName(task, letters - 15),
          day: snapshot.context.extension === null ? '' : lastDay(snapshot.context.extension.dueAt),
        }),
    ),
    listed(
      words.obstacle,
      tasks.filter(({ snapshot }) => snapshot.obstacle !== 'none'),
      ofUnit,
    ),
    listed(
      words.petition,
      tasks.filter(({ snapshot }) => snapshot.context.petition !== null),
      ({ task, snapshot: { context } }, letters) =>
        letters === 0
          ? taskName(task, 0)
          : fillWords(words.asked, {
              name: taskName(task, letters - 50),
              document: clip(context.petition?.document ?? '', 24),
              to: clip(context.petition?.to ?? '', 18),
            }),
    ),
    {
      what: words.directive,
      count: directives.length,
      which: (letters) =>
        itemsIn(directives, letters, ({ task, directive }, room) =>
          fillWords(directive.overdue ? words.directedLate : words.directed, {
            name: taskName(task, room - 22),
            day: lastDay(directive.dueAt),
          }),
        ),
    },
  ];
  return waits.filter(({ count }) => count > 0);
}

/** Those nobody has given a word on since they came up stand first. */
function escalated(escalations: PageFacts['escalations']): Wait {
  const open = escalations.filter(({ directives, raisedAt }) =>
    directives.every(({ givenAt }) => givenAt < raisedAt),
  );
  const named = (all: PageFacts['escalations'], letters: number) =>
    itemsIn(all, letters - 20, ({ task }, room) => taskName(task, room));
  return {
    what: words.escalation,
    count: escalations.length,
    which: (letters) =>
      open.length === 0
        ? fillWords(words.allDirected, { items: named(escalations, letters - 6) })
        : fillWords(words.undirected, { count: open.length, items: named(open, letters) }),
  };
}
