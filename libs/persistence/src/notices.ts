import { peopleBehind } from '@tctp/application';
import type { NoticeRow, Notices } from '@tctp/application';
import type { Actor, LocalDate } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from './columns';
import { maySeeEntry, maySeeRegister } from './read/may-see-entry';
import { maySeeReport } from './read/may-see-report';
import { maySeeTask } from './read/may-see-task';
import { TOLD_COLUMNS, TOLD_ID, toTold } from './read/told-columns';
import type { ToldRow } from './read/told-columns';

/** $1 tenant, $2 unit, $3 role: the mailbox; $4: who reads it; $5: and for whom. */
const ledger = (reader: Actor) => `
  from notification n
  left join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
  left join register_entry e on e.tenant_id = n.tenant_id and e.id = n.entry_id
  left join notice_seen s
    on s.tenant_id = n.tenant_id and s.account_id = $4 and s.unit_id = n.unit_id and s.role = n.role
 where n.tenant_id = $1 and n.unit_id = $2 and n.role = $3 and cardinality($5::text[]) >= 0
   and case when n.task_id is not null then ${maySeeTask(reader.role)}
            when n.entry_id is not null then ${maySeeEntry(reader, '$5::text[]')}
            when n.period is not null then ${maySeeReport(reader, '$5::text[]')}
            else ${maySeeRegister(reader, 'n.register')} end`;
const SEEN = `(n.id <= coalesce(s.up_to, 0) or n.id = any(coalesce(s.apart, '{}')))`;

const MOST_COUNTED = 100;

const DIGESTS = `
select day::text, delivered_at from digest
 where tenant_id = $1 and unit_id = $2 and role = $3 and day = any($4::date[])`;

const SEE_UP_TO = `
insert into notice_seen as s (tenant_id, unit_id, role, account_id, up_to)
select $1, $2, $3, $4, max(id) from notification
 where tenant_id = $1 and unit_id = $2 and role = $3 and id <= $5 having max(id) is not null
on conflict (tenant_id, account_id, unit_id, role) do update
   set up_to = greatest(s.up_to, excluded.up_to),
       apart = array(select one from unnest(s.apart) one where one > greatest(s.up_to, excluded.up_to))`;

const SEE_THESE = `
insert into notice_seen as s (tenant_id, unit_id, role, account_id, apart)
select $1, $2, $3, $4, array_agg(id) from notification
 where tenant_id = $1 and unit_id = $2 and role = $3 and id = any($5::bigint[]) having count(*) > 0
on conflict (tenant_id, account_id, unit_id, role) do update
   set apart = array(select distinct one from unnest(s.apart || excluded.apart) one where one > s.up_to)`;

interface Row extends ToldRow {
  id: string;
  kind: string;
  at: Date;
  day: string;
  seen: boolean;
}

export function typeormNotices(source: DataSource): Notices {
  return {
    async list(reader, { kinds, unseenOnly, before, limit }) {
      const rows = await source.query<Row[]>(
        `select n.id::text, ${TOLD_COLUMNS}, n.kind, n.at, n.day::text, ${SEEN} as seen ${ledger(reader)}
            and ($6::text[] is null or n.kind = any($6)) and ($7::bigint is null or n.id < $7)
            ${unseenOnly ? `and not ${SEEN}` : ''}
          order by n.id desc limit $8`,
        [...mailboxOf(reader), peopleBehind(reader), kinds, before, limit],
      );
      return rows.map(toNotice);
    },

    async digests(reader, days) {
      const [tenantId, unitId, role] = mailboxOf(reader);
      const rows = await source.query<{ day: LocalDate; delivered_at: Date }[]>(DIGESTS, [
        tenantId,
        unitId,
        role,
        days,
      ]);
      return rows.map((row) => ({ day: row.day, deliveredAt: toInstant(row.delivered_at) }));
    },

    async countNew(reader) {
      const [row] = await source.query<{ count: number }[]>(
        `select count(*)::integer as count from (
           select distinct ${TOLD_ID}, n.day ${ledger(reader)}
              and n.id > coalesce(s.up_to, 0) and not ${SEEN}
            limit ${MOST_COUNTED}) unseen`,
        [...mailboxOf(reader), peopleBehind(reader)],
      );
      return row?.count ?? 0;
    },

    async see(reader, seen) {
      if ('upTo' in seen) await source.query(SEE_UP_TO, [...mailboxOf(reader), seen.upTo]);
      else await source.query(SEE_THESE, [...mailboxOf(reader), seen.ids]);
    },
  };
}

function mailboxOf(reader: Actor): readonly [string, string, string, string] {
  return [reader.tenantId, reader.unitId, reader.role, reader.accountId];
}

function toNotice(row: Row): NoticeRow {
  return {
    id: row.id,
    ...toTold(row),
    kind: row.kind,
    at: toInstant(row.at),
    day: row.day,
    seen: row.seen,
  };
}
