import type { DataSource } from 'typeorm';

const AUTHORITY = `
with recursive above as (
  select id, parent_id, 0 as step from unit where tenant_id = $1 and id = $2
  union all
  select u.id, u.parent_id, a.step + 1 from above a join unit u on u.tenant_id = $1 and u.id = a.parent_id
   where a.step < 100)
select a.id from above a
 where exists (select from plan p where p.tenant_id = $1 and p.authority_unit_id = a.id)
 order by a.step limit 1`;

export async function readAuthorityOf(
  source: DataSource,
  tenantId: string,
  unitId: string,
): Promise<string | null> {
  const [row] = await source.query<{ id: string }[]>(AUTHORITY, [tenantId, unitId]);
  return row?.id ?? null;
}
