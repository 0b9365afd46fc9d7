import type { Stores } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { lockPlan } from './lock-plan';

const SET = `
insert into plan_target (tenant_id, plan_id, sequence, points, reason, set_by, set_at)
select $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6
  from plan_target where tenant_id = $1 and plan_id = $2`;

export function targetStore(manager: EntityManager): Stores['targets'] {
  return {
    async set({ tenantId, planId, points, reason, by, at }) {
      await lockPlan(manager, tenantId, planId);
      await manager.query(SET, [tenantId, planId, points, reason, by, at]);
    },
  };
}
