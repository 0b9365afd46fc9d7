import type { ReportChanged } from '@tctp/contracts';
import type { Result } from '../refusal';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed, toldToWriter } from './on-report';
import { mailboxesOfSigners } from './tell-of-report';

/** Whoever submits is remembered: they do not approve it. */
export async function submitReport(
  deps: ReportDeps,
  request: ReportRequest,
  { note }: { note: string | null },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'submit');
  if (!found.ok) return found;
  const { plan } = found.value;
  const { accountId: by, standsFor } = request.actor;
  return onReport(deps, request, 'submit', (inHand) =>
    changeReport(
      request,
      inHand,
      { state: 'submitted', submitted: { by, for: standsFor?.id ?? null, at: inHand.at } },
      { code: 'submitted', params: {}, reason: note },
      { plan, about: 'reportSubmitted', to: mailboxesOfSigners(plan) },
    ),
  );
}

/** Back to whoever writes it, with the reason. */
export async function returnReport(
  deps: ReportDeps,
  request: ReportRequest,
  { reason }: { reason: string },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'return');
  if (!found.ok) return found;
  return onReport(deps, request, 'return', async (inHand) =>
    changeReport(
      request,
      inHand,
      { state: 'returned', submitted: null },
      { code: 'returned', params: {}, reason },
      await toldToWriter(found.value, inHand, request.actor.tenantId, 'reportReturned'),
    ),
  );
}
