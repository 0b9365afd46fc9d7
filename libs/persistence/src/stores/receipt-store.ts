import type { Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';

const CLAIM_RECEIPT = `
insert into command_receipt (tenant_id, account_id, key, fingerprint) values ($1, $2, $3, $4)
on conflict do nothing returning key`;
const READ_RECEIPT = `
select fingerprint, result from command_receipt where tenant_id = $1 and account_id = $2 and key = $3`;
const SETTLE_RECEIPT = `
update command_receipt set result = $4::json where tenant_id = $1 and account_id = $2 and key = $3`;

/** A second command with the same key waits on the unique index until the first commits, then reads its answer. */
export function receiptStore(manager: EntityManager): Stores['receipts'] {
  return {
    async claim(actor, key, fingerprint) {
      const owner = [actor.tenantId, actor.accountId, key];
      const fresh = await manager.query<unknown[]>(CLAIM_RECEIPT, [...owner, fingerprint]);
      if (fresh.length > 0) return { kind: 'fresh' };
      const [known] = await manager.query<{ fingerprint: string; result: unknown }[]>(READ_RECEIPT, owner);
      if (known === undefined || known.fingerprint !== fingerprint) return { kind: 'reused' };
      return { kind: 'repeat', result: known.result };
    },
    async settle(actor, key, result) {
      await manager.query(SETTLE_RECEIPT, [actor.tenantId, actor.accountId, key, JSON.stringify(result)]);
    },
  };
}
