import type { Clock, MailboxDay, UnitOfWork } from '../ports';
import { accept } from '../refusal';

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
