import type { Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';

const ADD = `
insert into outbox (tenant_id, job, key, payload)
select distinct o.payload->>'tenantId', o.job, o.key, o.payload
  from jsonb_to_recordset($1::jsonb) as o(job text, key text, payload jsonb)`;

/** Jobs that a decision asks for which is none on a task. */
export function outboxStore(manager: EntityManager): Stores['outbox'] {
  return {
    async add(messages) {
      await manager.query(ADD, [JSON.stringify(messages)]);
    },
  };
}
