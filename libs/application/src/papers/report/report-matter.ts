import type { Instant, LocalDate } from '@tctp/domain';
import type { PlanForecast } from '../../forecast/forecast-plan';
import type { LedgerRow } from '../../read-models';
import type { PaperMatter } from '../paper-kind';
import type { ReportPeriod } from './report-period';
import type { ReportedEvent, SubmittedProof } from './report-rows';
import type { ReportTask } from './report-tasks';

/** Everything a report is written from, as of its day. */
export interface ReportMatter extends Pick<PaperMatter, 'plan' | 'summary' | 'letterhead'> {
  period: ReportPeriod;
  /** Where the period begins, and the first moment the report does not tell of. */
  from: Instant;
  until: Instant;
  /** The last day it tells of: the period's, or today while the period runs. */
  day: LocalDate;
  /** The day the paper is made on. */
  today: LocalDate;
  /** "đến hết ngày 30/09/2017". */
  asOf: string;
  /** In the order of the plan. */
  tasks: readonly ReportTask[];
  /** Oldest first, from the plan's beginning on. */
  events: readonly ReportedEvent[];
  proofs: readonly SubmittedProof[];
  scores: readonly LedgerRow[];
  forecast: PlanForecast['forecast'];
}

/** Within the period, as far as it is told. */
export function isWithin({ from, until }: Pick<ReportMatter, 'from' | 'until'>, at: Instant | null): boolean {
  return at !== null && at >= from && at <= until;
}
