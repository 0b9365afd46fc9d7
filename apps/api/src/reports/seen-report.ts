import type { ReportRequest } from '@tctp/application';

/** As the headers give it; which report it is of, the address says. */
export type SeenReport = Omit<ReportRequest, 'planId' | 'period'>;
