import { annex, annexWithProgress } from './annex';
import { chairmanPage } from './chairman/chairman-page';
import type { PaperKind } from './paper-kind';
import { selfAssessment } from './self-assessment';

/** Every paper there is, in the order in which people see them. */
export const PAPERS: readonly PaperKind[] = [annexWithProgress, selfAssessment, chairmanPage, annex];
