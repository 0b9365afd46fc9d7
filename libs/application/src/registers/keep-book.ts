import type { Instant, LocalDate, RegisterName } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { scoresMessage } from '../tasks/decision-to-write';
import type { RegisterDeps } from './entry-in-hand';
import type { RegisterEventToWrite } from './register-store';

export interface BookTerms {
  closed?: boolean | undefined;
  wantedBy?: LocalDate | null | undefined;
  reason: string;
}

type Kept = { closedAt: Instant | null; wantedBy: LocalDate | null };

/**
 * Closes a register for the year, so that what is not in it did not happen, or opens it again; and says by which day
 * every expected unit is to have an entry.
 */
export function keepBook(
  deps: RegisterDeps,
  request: KeyedRequest,
  { planId, register }: { planId: string; register: RegisterName },
  { closed, wantedBy, reason }: BookTerms,
): Promise<Result<Kept>> {
  const { actor } = request;
  return runOnce<Kept>(deps.work, request, async (stores) => {
    if (!isAmong(actor, 'reviewers')) return refuse({ code: 'not-permitted', action: 'keepBook' });
    const plan = await stores.plans.read(actor.tenantId, planId);
    const book =
      plan === null ? null : await stores.registers.lockBook({ tenantId: actor.tenantId, planId, register });
    if (plan === null || book === null) return refuse({ code: 'plan-unknown' });
    const at = await deps.clock.now();
    const isClosed = book.closedAt !== null;
    const closedAt = closed === undefined || closed === isClosed ? book.closedAt : closed ? at : null;
    const day = wantedBy === undefined ? book.wantedBy : wantedBy;
    const said = { reason: reason.trim(), entryId: null, state: null };
    const events: RegisterEventToWrite[] = [
      ...(closedAt === book.closedAt
        ? []
        : [{ ...said, act: closedAt === null ? 'reopen' : 'close', changes: [] }]),
      ...(day === book.wantedBy
        ? []
        : [{ ...said, act: 'want', changes: [{ field: 'wantedBy', was: book.wantedBy, now: day }] }]),
    ];
    if (events.length === 0) return refuse({ code: 'nothing-changes' });
    const { urgedFor, unitIds } = book;
    await stores.registers.settle(book, { closedAt, wantedBy: day, urgedFor, unitIds });
    await stores.registers.write(book, { actor, at }, [], events);
    await stores.outbox.add([scoresMessage(plan)]);
    return accept({ closedAt, wantedBy: day });
  });
}
