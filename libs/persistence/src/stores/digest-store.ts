import type { Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';

const DELIVER_DIGEST = `
insert into digest (tenant_id, unit_id, role, day, item_count, delivered_at)
select $1, $2, $3, $4::date, count(*), $5
  from notification where tenant_id = $1 and unit_id = $2 and role = $3 and day = $4::date
having count(*) > 0
on conflict (tenant_id, unit_id, role, day) do update
   set item_count = excluded.item_count, delivered_at = excluded.delivered_at
 where digest.item_count <> excluded.item_count`;

export function digestStore(manager: EntityManager): Stores['digests'] {
  return {
    async deliver(tenantId, to, day, at) {
      await manager.query(DELIVER_DIGEST, [tenantId, to.unitId, to.role, day, at]);
    },
  };
}
