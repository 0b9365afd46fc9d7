import { fillWords, formatDay, formatDifference, formatPoints, paperWords } from '@tctp/contracts';
import { subtractPoints } from '@tctp/domain';
import type { PaperBlock } from '../official-paper';
import { heading, paragraph } from '../paper-blocks';
import { clip } from './clip';
import type { PageFacts } from './page-facts';

const { changes: words, named } = paperWords.chairmanPage;
/** Lines and kinds of happenings by name: two lines of text each. */
const [MOST, TITLE, KINDS] = [3, 24, 6];

/** What last Monday's reader has not seen: the points that moved, then how much was done and how much fell due. */
export function changes({ overview, happened }: Pick<PageFacts, 'overview' | 'happened'>): PaperBlock[] {
  const seen = overview.changes;
  if (seen === null) return [heading(1, words.first)];
  const show = (points: string) => formatPoints(points, 'vi');
  const difference = formatDifference(subtractPoints(seen.now, seen.before), 'vi');
  const moved = seen.moved.slice(0, MOST).map(({ code, title, before, after }) => {
    const name = fillWords(named, { code: clip(code, 8), title: clip(title, TITLE) });
    return fillWords(words.moved, { name, before: show(before), after: show(after) });
  });
  const more = seen.moved.length - MOST;
  if (more > 0) moved.push(fillWords(words.otherMoved, { count: more }));
  return [
    heading(1, fillWords(words.title, { since: formatDay(seen.since), difference })),
    ...(moved.length === 0 ? [] : [paragraph(fillWords(words.lines, { items: moved.join('; ') }))]),
    paragraph(happenedText(happened)),
  ];
}

function happenedText(happened: PageFacts['happened']): string {
  if (happened.length === 0) return words.nothing;
  const names: Readonly<Record<string, string>> = words.event;
  const items = happened
    .slice(0, KINDS)
    .map(({ code, times }) => fillWords(words.times, { what: names[code] ?? code, times }));
  const more = happened.slice(KINDS).reduce((sum, { times }) => sum + times, 0);
  if (more > 0) items.push(fillWords(words.otherKinds, { count: more }));
  return fillWords(words.happened, { items: items.join('; ') });
}
