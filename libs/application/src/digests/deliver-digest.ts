import type { LocalDate, Role } from '@tctp/domain';
import type { Clock, UnitOfWork } from '../ports';
import { accept } from '../refusal';

/** One digest a day per mailbox, however many letters came: delivering it again only brings it up to date. */
export async function deliverDigest(
  deps: { work: UnitOfWork; clock: Clock },
  input: { tenantId: string; unitId: string; role: Role; day: LocalDate },
): Promise<void> {
  const at = await deps.clock.now();
  await deps.work.run(async (stores) => {
    await stores.digests.deliver(input.tenantId, { unitId: input.unitId, role: input.role }, input.day, at);
    return accept(null);
  });
}
