import { peopleBehind } from '@tctp/application';
import type { RegisterReads, UrgedRow } from '@tctp/application';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';
import { maySeeEntry } from '../read/may-see-entry';
import { ENTRY, FROM, toRow } from './entry-columns';
import type { EntryRow } from './entry-columns';
import { unitsWithout } from './register-days';

/** $5: to one unit alone, by what that unit was told at the time. */
const URGED = `
select v.at, v.reason, (v.changes->0->>'now')::integer as units,
       case when s.id is null then a.display_name else a.display_name || ' (' || s.display_name || ')' end as by
  from register_event v
  left join account a on a.tenant_id = v.tenant_id and a.id = v.by
  left join account s on s.tenant_id = v.tenant_id and s.id = v.stands_for
 where v.tenant_id = $1 and v.plan_id = $2 and v.register = $3 and v.entry_id is null and v.act = 'urge'
   and ($5::text is null or exists (
     select from notification n
      where n.tenant_id = v.tenant_id and n.plan_id = v.plan_id and n.register = v.register and n.unit_id = $5
        and n.sequence = v.sequence))
 order by v.sequence desc limit $4`;

/** What of registers is told to whom, late or missing. */
export function toldRows(
  source: DataSource,
): Pick<RegisterReads, 'told' | 'late' | 'unitsWithout' | 'urged'> {
  return {
    async told(reader, entryIds) {
      const rows = await source.query<EntryRow[]>(
        `select ${ENTRY} ${FROM} where e.tenant_id = $1 and e.id = any($4::uuid[]) and ${readable(reader)}`,
        [reader.tenantId, reader.unitId, peopleBehind(reader), entryIds],
      );
      return rows.map(toRow);
    },
    async late(reader, planId, limit) {
      const rows = await source.query<(EntryRow & { all: number })[]>(
        `select ${ENTRY}, count(*) over ()::integer as all ${FROM}
          where e.tenant_id = $1 and e.plan_id = $4 and e.late_since is not null and ${readable(reader)}
          order by e.due_on, e.register, e.number limit $5`,
        [reader.tenantId, reader.unitId, peopleBehind(reader), planId, limit],
      );
      return { count: rows[0]?.all ?? 0, rows: rows.map(({ all: _all, ...row }) => toRow(row)) };
    },
    unitsWithout: (book) => unitsWithout(source.manager, book),
    async urged({ tenantId, planId, register }, unitId, limit) {
      const rows = await source.query<(Omit<UrgedRow, 'at'> & { at: Date })[]>(URGED, [
        tenantId,
        planId,
        register,
        limit,
        unitId,
      ]);
      return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
    },
  };
}

/** $2 the reader's unit, $3 whom they are and stand in for. */
function readable(reader: Parameters<RegisterReads['told']>[0]): string {
  return `$2::text is not null and cardinality($3::text[]) >= 0 and ${maySeeEntry(reader, '$3::text[]')}`;
}
