import type { AccessEntry, AccessTrail } from '@tctp/application';
import type { DataSource } from 'typeorm';
import { goTogether } from '../go-together';
import { ownPool } from '../own-pool';

const LANES = 2;

/** Where one tenant is all there is, a stranger who fails to come in is theirs to know of. */
const WRITE = `
with sole as (select min(id) as id from tenant having count(*) = 1)
insert into access_entry (tenant_id, code, account_id, stands_for, subject_kind, subject_id, params, address, agent)
select coalesce(e."tenantId", sole.id), e.code, e."accountId", e."standsFor",
       e.subject->>'kind', left(e.subject->>'id', 300), e.params, left(e.address, 100), left(e.agent, 300)
  from jsonb_to_recordset($1::jsonb)
    as e(code text, "tenantId" text, "accountId" text, "standsFor" text, subject jsonb, params jsonb,
         address text, agent text, place integer)
  left join sole on true
 where coalesce(e."tenantId", sole.id) is not null
 order by e.place`;

/** PostgreSQL keeps neither zero characters nor halves of pairs; nobody's name needs them. */
function writable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\0\ud800-\udfff]/gu, '') : value;
}

export function sqlAccessTrail(source: DataSource): AccessTrail {
  /* Entries of several tenants go together: these connections stand before the wall between them. */
  const pool = ownPool(source, { name: 'tctp trail', most: LANES });
  const write = goTogether<AccessEntry, void>({
    async run(entries) {
      const rows = entries.map((entry, place) => ({ ...entry, place }));
      await pool.query(WRITE, [JSON.stringify(rows, writable)]);
      return entries.map(() => ({ status: 'fulfilled', value: undefined }));
    },
    lanes: LANES,
    most: 200,
  });
  return { record: write };
}
