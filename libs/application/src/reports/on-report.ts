import type { ReportChanged } from '@tctp/contracts';
import type { Actor, Instant, ReportDeed } from '@tctp/domain';
import { circleOfDeed, isPossibleIn, mayTouchReports } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { PlanRowSummary, ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { KeptReport, ReportEvent, ReportPlace } from './report-store';
import type { ReportTelling } from './tell-of-report';
import { tellOfReport } from './tell-of-report';

export interface ReportDeps {
  work: UnitOfWork;
  clock: Clock;
  read: ReadModels;
}

/** What somebody asks of a report as they saw it. */
export interface ReportRequest extends KeyedRequest, ReportPlace {
  expectedVersion: number;
}

/** The plan of a report, known to whoever may touch it. */
export interface PlanOfReports {
  plan: PlanContext;
  summary: PlanRowSummary;
}

/** A report as it was seen, locked, in a state that allows what is asked. */
export interface ReportInHand {
  report: KeptReport;
  at: Instant;
  stores: Stores;
}

export async function planOfReports(
  { read }: Pick<ReportDeps, 'read'>,
  actor: Actor,
  planId: string,
  may: (plan: PlanContext) => boolean,
  action: string,
): Promise<Result<PlanOfReports>> {
  const [plan, summaries] = await Promise.all([
    read.planContext(actor.tenantId, planId),
    read.plans(actor.tenantId),
  ]);
  const summary = summaries.find(({ id }) => id === planId);
  if (plan === null || summary === undefined) return refuse({ code: 'plan-unknown' });
  return may(plan) ? accept({ plan, summary }) : refuse({ code: 'not-permitted', action });
}

/** The plan, for whoever may do this to its reports at all. */
export function planForDeed(
  deps: Pick<ReportDeps, 'read'>,
  { actor, planId }: Pick<ReportRequest, 'actor' | 'planId'>,
  deed: ReportDeed,
): Promise<Result<PlanOfReports>> {
  const may = ({ reviewUnitId }: PlanContext) => mayTouchReports(actor, circleOfDeed(deed), reviewUnitId);
  return planOfReports(deps, actor, planId, may, `${deed}Report`);
}

/** The road of every change to a report: the key, the version, the state, one transaction. */
export async function onReport<T>(
  { work, clock }: Pick<ReportDeps, 'work' | 'clock'>,
  request: ReportRequest,
  deed: ReportDeed,
  command: (inHand: ReportInHand) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, planId, period, expectedVersion } = request;
  const at = await clock.now();
  return runOnce<T>(work, request, async (stores) => {
    const report = await stores.reports.lock(actor.tenantId, { planId, period });
    if (report === null) return refuse({ code: 'report-unknown' });
    if (report.version !== expectedVersion) return refuse({ code: 'stale-version', current: report.version });
    if (!isPossibleIn(report.state, deed))
      return refuse({ code: 'report-not-now', reportState: report.state });
    return command({ report, at, stores });
  });
}

/** Written, with its line of the history, and told where that is somebody's business. */
export async function changeReport(
  { actor }: Pick<ReportRequest, 'actor'>,
  { report, at, stores }: ReportInHand,
  more: Partial<KeptReport>,
  event: ReportEvent,
  telling?: ReportTelling,
): Promise<Result<ReportChanged>> {
  const changed = { ...report, ...more };
  const version = await stores.reports.write(actor.tenantId, changed);
  const line = await stores.reports.tell(actor, report, at, event);
  if (telling !== undefined) await tellOfReport(stores, telling, { ...placeOf(report), actor, at }, line);
  return accept({ period: report.period, version, state: changed.state });
}

/** Whoever asked for the approval: the mailbox they wrote from. */
export async function toldToWriter(
  { plan }: Pick<PlanOfReports, 'plan'>,
  { report, stores }: ReportInHand,
  tenantId: string,
  about: ReportTelling['about'],
): Promise<ReportTelling> {
  const { submitted } = report;
  const writer =
    submitted === null ? null : await stores.reports.mailboxOf(tenantId, submitted.for ?? submitted.by);
  return { plan, about, to: writer === null ? [] : [writer] };
}

function placeOf({ planId, period }: ReportPlace): ReportPlace {
  return { planId, period };
}
