import type { AccessRow, AccessTrailReads } from '@tctp/application';
import { ACCESS_KINDS } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';

/** Days are Vietnam's, which has one time zone. The key of a page is the entry above it: rows that come in move nothing. */
const PAGE = `
select e.id::text, e.at, e.code, e.params, e.address, e.agent,
       case when a.id is not null then jsonb_build_object('accountId', a.id, 'displayName', a.display_name) end as who,
       case when f.id is not null
            then jsonb_build_object('accountId', f.id, 'displayName', f.display_name) end as "standsFor",
       case when e.subject_kind is not null
            then jsonb_build_object('kind', e.subject_kind, 'id', e.subject_id, 'name', p.display_name) end as subject
  from access_entry e
  left join account a on a.tenant_id = e.tenant_id and a.id = e.account_id
  left join account f on f.tenant_id = e.tenant_id and f.id = e.stands_for
  left join account p on e.subject_kind = 'person' and p.tenant_id = e.tenant_id and p.id = e.subject_id
 where e.tenant_id = $1
   and ($2::text is null or e.account_id = $2 or (e.subject_kind = 'person' and e.subject_id = $2)
        or e.stands_for = $2)
   and ($3::text[] is null or e.code = any($3))
   and ($4::date is null or e.at >= $4::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
   and ($5::date is null or e.at < ($5::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
   and ($6::bigint is null
        or (e.at, e.id) < (select at, id from access_entry where tenant_id = $1 and id = $6::bigint))
 order by e.at desc, e.id desc
 limit $7`;

/** Everybody this database holds, for whoever holds the database. */
export async function listTenants(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ id: string }[]>('select id from tenant order by id');
  return rows.map(({ id }) => id);
}

type Row = Omit<AccessRow, 'at'> & { at: Date };

export function sqlAccessTrailReads(source: DataSource): AccessTrailReads {
  return {
    async page(tenantId, { accountId, kind, from, to, before, limit }) {
      const codes = kind === null ? null : ACCESS_KINDS[kind];
      const values = [tenantId, accountId, codes, from, to, before, limit + 1];
      const rows = await source.query<Row[]>(PAGE, values);
      const entries = rows.slice(0, limit).map((row) => ({ ...row, at: toInstant(row.at) }));
      return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
    },
  };
}
