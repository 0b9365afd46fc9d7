import { localDateOf } from '@tctp/calendar';
import type { Actor, Instant, Mailbox } from '@tctp/domain';
import type { PlanContext } from '../decision';
import type { Stores } from '../ports';
import { digestMessage } from '../tasks/decision-to-write';
import type { ReportPlace } from './report-store';

export interface ReportTelling {
  plan: PlanContext;
  about: 'reportSubmitted' | 'reportApproved' | 'reportReturned';
  to: readonly Mailbox[];
}

/** Whoever may approve a report; which of them has written it is not told, by who reads. */
export function mailboxesOfSigners({
  reviewUnitId,
  leadersUnitId,
}: Pick<PlanContext, 'reviewUnitId' | 'leadersUnitId'>): Mailbox[] {
  return [
    { unitId: reviewUnitId, role: 'head' },
    { unitId: leadersUnitId, role: 'viceChair' },
    { unitId: leadersUnitId, role: 'chairman' },
  ];
}

/** Written down by the line of its history, never in the mailbox it came from; the digests of the day go along. */
export async function tellOfReport(
  { reports, outbox }: Pick<Stores, 'reports' | 'outbox'>,
  { plan, about, to }: ReportTelling,
  { actor, at, ...place }: ReportPlace & { actor: Actor; at: Instant },
  event: number,
): Promise<void> {
  const others = to.filter(({ unitId, role }) => unitId !== actor.unitId || role !== actor.role);
  if (others.length === 0) return;
  const day = localDateOf(plan.calendar, at);
  await reports.notify(actor.tenantId, place, { event, about, at, day }, others);
  await outbox.add(others.map((one) => digestMessage(actor.tenantId, one, day)));
}
