import { annex, annexWithProgress } from './annex';
import type { PaperKind } from './paper-kind';
import { report } from './report/report';
import { reviewMinutes } from './minutes/review-minutes';
import { selfAssessment } from './self-assessment';

/** Every paper there is, in the order in which people see them. */
export const PAPERS: readonly PaperKind[] = [report, annexWithProgress, selfAssessment, reviewMinutes, annex];
