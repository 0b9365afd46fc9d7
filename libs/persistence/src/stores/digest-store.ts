import type { Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';

/**
 * In one order, so that two deliveries at once wait for each other and not in a circle. Letters only become more: whoever
 * counted before the other and writes after it knows less, and leaves the digest as it is.
 */
const DELIVER_DIGESTS = `
insert into digest (tenant_id, unit_id, role, day, item_count, delivered_at)
select tenant_id, unit_id, role, day, letters.count, $2
  from (select distinct "tenantId" as tenant_id, "unitId" as unit_id, role, day
          from jsonb_to_recordset($1::jsonb) as m("tenantId" text, "unitId" text, role text, day date)) mailbox
 cross join lateral (
   select count(*) from notification n
    where n.tenant_id = mailbox.tenant_id and n.unit_id = mailbox.unit_id and n.role = mailbox.role
      and n.day = mailbox.day) letters
 where letters.count > 0
 order by tenant_id, unit_id, role, day
on conflict (tenant_id, unit_id, role, day) do update
   set item_count = excluded.item_count, delivered_at = excluded.delivered_at
 where digest.item_count < excluded.item_count`;

export function digestStore(manager: EntityManager): Stores['digests'] {
  return {
    async deliver(mailboxes, at) {
      await manager.query(DELIVER_DIGESTS, [JSON.stringify(mailboxes), at]);
    },
  };
}
