import type { LocalDate, Mailbox } from '@tctp/domain';
import type { Clock, UnitOfWork } from '../ports';
import { accept } from '../refusal';

/** A mailbox on a day: what one digest is for. */
export type MailboxDay = Mailbox & { tenantId: string; day: LocalDate };

/** One digest a day per mailbox, however many letters came: delivering it again only brings it up to date. */
export async function deliverDigests(
  deps: { work: UnitOfWork; clock: Clock },
  mailboxes: readonly MailboxDay[],
): Promise<void> {
  const at = await deps.clock.now();
  await deps.work.run(async (stores) => {
    await stores.digests.deliver(mailboxes, at);
    return accept(null);
  });
}
