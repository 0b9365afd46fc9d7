import { annex, annexWithProgress } from './annex';
import { chairmanPage } from './chairman/chairman-page';
import { reviewMinutes } from './minutes/review-minutes';
import type { PaperKind } from './paper-kind';
import { report } from './report/report';
import { selfAssessment } from './self-assessment';

/** Every paper there is, in the order in which people see them. */
export const PAPERS: readonly PaperKind[] = [
  report,
  chairmanPage,
  annexWithProgress,
  selfAssessment,
  reviewMinutes,
  annex,
];
