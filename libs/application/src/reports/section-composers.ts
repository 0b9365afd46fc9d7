import type { RegisterBooks } from '@tctp/registers';
import type { PaperBlock } from '../papers/official-paper';
import { heading, named } from '../papers/paper-blocks';
import { paperWords } from '@tctp/contracts';
import { petitionBlocks, toDoBlocks } from '../papers/report/report-ahead';
import { forecastBlocks } from '../papers/report/report-forecast';
import { lateBlocks } from '../papers/report/report-late';
import type { ReportMatter } from '../papers/report/report-matter';
import { resultBlocks } from '../papers/report/report-results';
import { standingBlocks } from '../papers/report/report-standing';
import { closingBlocks, openingBlocks } from '../papers/report/write-report';
import { obstacleBlocks } from './obstacle-blocks';
import { outsideBlocks } from './outside-blocks';
import { figureBlocks, openObstacles, openPetitions } from './register-blocks';

const words = paperWords.report;

/** What a section may tell of beside the matter of the report. */
export interface ComposerAsked {
  /** The registers as they stood when its time was over. */
  books: RegisterBooks;
  /** Short names, by unit. */
  unitNames: ReadonlyMap<string, string>;
}

/**
 * One section of a kept report. Its first block is its heading, or it has none; every block has a name of its own within
 * it, by which the draft knows it again. No key begins with `own-`.
 */
export interface SectionComposer {
  key: string;
  compose(matter: ReportMatter, asked: ComposerAsked): readonly PaperBlock[];
}

/** Who receives it: stands at its foot, not among its sections. */
export const RECIPIENTS = 'recipients';

/** In the order in which a report is composed. */
export const SECTION_COMPOSERS: readonly SectionComposer[] = [
  { key: 'opening', compose: openingBlocks },
  { key: 'standing', compose: standingBlocks },
  {
    key: 'results',
    compose: (matter, { books }) => [...resultBlocks(matter), ...figureBlocks(matter, books)],
  },
  { key: 'late', compose: lateBlocks },
  { key: 'forecast', compose: forecastBlocks },
  {
    key: 'obstacles',
    compose: (matter, { books, unitNames }) => obstacleBlocks(matter, openObstacles(books, unitNames)),
  },
  { key: 'ahead', compose: (matter) => [heading(1, words.ahead.alone), ...toDoBlocks(matter)] },
  {
    key: 'proposals',
    compose: (matter, { books }) => [
      heading(1, words.proposals),
      ...petitionBlocks(matter),
      ...openPetitions(books),
      ...outsideBlocks(matter),
    ],
  },
  { key: 'closing', compose: closingBlocks },
  {
    key: RECIPIENTS,
    compose: () => [
      heading(1, words.receivedBy),
      named('recipients', { kind: 'items', items: words.recipients }),
    ],
  },
];
