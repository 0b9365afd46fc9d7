import type { SaidFact, SetFactReads, SetFactStore } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { lockPlan } from './lock-plan';
import type { SaidColumns } from './said-row';
import { documentColumns, toSaid } from './said-row';

const STANDING = `
select (select count(*)::integer from plan_fact where tenant_id = $1 and plan_id = $2 and fact = $3) as count,
       coalesce((select state = 'closed' from appraisal
                  where tenant_id = $1 and plan_id = $2 order by number desc limit 1), false) as closed`;
const SAY = `
insert into plan_fact (tenant_id, plan_id, fact, sequence, value, reason, document_number, document_issued_on, said_by,
                       said_for, said_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const COUNT = `select count(*)::integer as count from plan_fact where tenant_id = $1 and plan_id = $2`;
const SAID = `
select f.fact, f.sequence, f.value, f.reason, f.document_number as number, f.document_issued_on::text as "issuedOn",
       f.said_by as "accountId", a.display_name as "displayName", s.display_name as "standsFor", f.said_at as at
  from plan_fact f
  join account a on a.tenant_id = f.tenant_id and a.id = f.said_by
  left join account s on s.tenant_id = f.tenant_id and s.id = f.said_for
 where f.tenant_id = $1 and f.plan_id = $2 order by f.said_at, f.fact, f.sequence`;

export function setFactStore(manager: EntityManager): SetFactStore {
  return {
    async lock(tenantId, planId, fact) {
      await lockPlan(manager, tenantId, planId);
      const params = [tenantId, planId, fact];
      const [standing] = await manager.query<{ count: number; closed: boolean }[]>(STANDING, params);
      return standing ?? { count: 0, closed: false };
    },
    async say(tenantId, planId, { fact, sequence, value, reason, document, by, for: absent, at }) {
      const said = [fact, sequence, value === null ? null : JSON.stringify(value), reason];
      await manager.query(SAY, [tenantId, planId, ...said, ...documentColumns(document), by, absent, at]);
    },
    async count(tenantId, planId) {
      const [row] = await manager.query<{ count: number }[]>(COUNT, [tenantId, planId]);
      return row?.count ?? 0;
    },
  };
}

type Row = Omit<SaidFact, 'document' | 'by' | 'at'> & SaidColumns;

export function setFactReads(source: DataSource): SetFactReads {
  return {
    async said(tenantId, planId) {
      const rows = await source.query<Row[]>(SAID, [tenantId, planId]);
      return rows.map(toSaid);
    },
  };
}
