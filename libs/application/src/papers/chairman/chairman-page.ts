import { fillWords, formatDay, paperWords } from '@tctp/contracts';
import type { OfficialPaper } from '../official-paper';
import type { PaperKind, PaperMatter } from '../paper-kind';
import { changes } from './changes';
import { losses } from './losses';
import { outlook } from './outlook';
import { overdueUnits } from './overdue-units';
import { pageFacts } from './page-facts';
import type { PageFacts } from './page-facts';
import { waiting, waitsOf } from './waiting';
import { weekEndOf } from './week-end';

const words = paperWords.chairmanPage;
/** Lines for units and for kinds of waiting together, one line for all other units besides: the page has no more room. */
const LINES = 7;
/** Lines of those that moved, where none did. */
const MOVED = 2;

/** One page for the meeting on Monday, of what the chairman's own screens show. An internal paper: nobody signs it. */
export const chairmanPage: PaperKind = {
  kind: 'chairman-page',
  periods: () => [],
  asOf: false,
  make: async (deps, reader, matter) => writeChairmanPage(matter, await pageFacts(deps, reader, matter)),
};

export function writeChairmanPage({ plan, letterhead, day }: PaperMatter, facts: PageFacts): OfficialPaper {
  const waits = waitsOf(facts, plan.calendar);
  const lines = LINES + (facts.overview.changes?.moved.length ? 0 : MOVED);
  const overdue = overdueUnits(facts, Math.max(1, lines - waits.length));
  return {
    fileName: fillWords(words.file, { day: formatDay(day) }),
    issuer: letterhead.issuer,
    number: null,
    place: null,
    day: null,
    kind: words.kind,
    subject: fillWords(words.subject, { year: plan.year, day: formatDay(day) }),
    attachedTo: null,
    blocks: [
      outlook(facts),
      ...losses(facts, weekEndOf(plan.calendar, day)),
      ...overdue.blocks,
      ...waiting(waits, Math.max(0, lines - waits.length - overdue.units)),
      ...changes(facts),
    ],
    recipients: [],
    signers: [],
    landscape: false,
    onePage: true,
  };
}
