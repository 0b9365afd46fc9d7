import { fillWords, formatDay, paperWords, spellDay } from '@tctp/contracts';
import { seesWholePlan } from '@tctp/domain';
import type { OfficialPaper } from '../official-paper';
import type { PaperKind, PaperMatter } from '../paper-kind';
import { changes } from './changes';
import { losses } from './losses';
import { outlook } from './outlook';
import { overdueUnits } from './overdue-units';
import { pageFacts } from './page-facts';
import type { PageFacts } from './page-facts';
import { waiting } from './waiting';
import { weekEndOf } from './week-end';

const words = paperWords.chairmanPage;
/** Units by name; one page has no room for more. */
const MOST_UNITS = 4;

/** One page for the meeting on Monday, of what the chairman's own screens show. An internal paper: nobody signs it. */
export const chairmanPage: PaperKind = {
  kind: 'chairman-page',
  mayTake: seesWholePlan,
  periods: () => [],
  asOf: false,
  make: async (deps, reader, matter) => writeChairmanPage(matter, await pageFacts(deps, reader, matter)),
};

export function writeChairmanPage({ plan, letterhead, day }: PaperMatter, facts: PageFacts): OfficialPaper {
  const { issuer, place } = letterhead;
  return {
    fileName: fillWords(words.file, { day: formatDay(day) }),
    issuer,
    number: null,
    place,
    day,
    kind: words.kind,
    subject: fillWords(words.subject, { year: plan.year, day: spellDay(day) }),
    attachedTo: null,
    blocks: [
      outlook(facts),
      ...losses(facts, weekEndOf(plan.calendar, day)),
      ...overdueUnits(facts, MOST_UNITS),
      ...waiting(facts, plan.calendar),
      ...changes(facts),
    ],
    recipients: [],
    signers: [],
    landscape: false,
    onePage: true,
  };
}
