import type { DigestRow, EscalationRow } from '@tctp/application';
import type { Actor, Role } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstant } from '../columns';
import type { DirectiveRow, ToldRow } from './task-detail';
import { DIRECTIVES, TOLD, toDirective } from './task-detail';
import { TOLD_COLUMNS, TOLD_ID, toTold } from './told-columns';
import type { ToldRow as ToldOfRow } from './told-columns';

const ESCALATIONS = `
select task_id, step, due_at, role, raised_at from escalation
 where tenant_id = $1 and unit_id = $2 and role = $3 order by raised_at desc, task_id`;

interface RaisedRow {
  task_id: string;
  step: number;
  due_at: Date;
  role: Role;
  raised_at: Date;
}

/** What came up the ladder to the reader's mailbox, with who was told before and what has been directed since. */
export async function readEscalations(source: DataSource, reader: Actor): Promise<EscalationRow[]> {
  const rows = await source.query<RaisedRow[]>(ESCALATIONS, [reader.tenantId, reader.unitId, reader.role]);
  const ids = rows.map((row) => row.task_id);
  const [told, directives] = await Promise.all([
    source.query<ToldRow[]>(TOLD, [reader.tenantId, ids]),
    source.query<DirectiveRow[]>(DIRECTIVES, [reader.tenantId, ids]),
  ]);
  return rows.map((row) => ({
    id: [row.task_id, row.step, row.due_at.getTime()].join(':'),
    taskId: row.task_id,
    to: row.role,
    step: row.step,
    raisedAt: toInstant(row.raised_at),
    dueAt: toInstant(row.due_at),
    toldBefore: told
      .filter((one) => one.task_id === row.task_id && one.role !== row.role)
      .map(({ role, at }) => ({ role, at: toInstant(at) })),
    directives: directives.filter((one) => one.task_id === row.task_id).map(toDirective),
  }));
}

/** The last notification on a day speaks for what it is about: that is one line of a digest, however often it moved. */
const DIGESTS = `
select d.day::text, d.delivered_at, items.lines
  from digest d
 cross join lateral (
   select jsonb_agg(to_jsonb(last_of_each)) as lines
     from (select distinct on (${TOLD_ID}) ${TOLD_COLUMNS}, n.kind
             from notification n
            where n.tenant_id = d.tenant_id and n.unit_id = d.unit_id and n.role = d.role and n.day = d.day
            order by ${TOLD_ID}, n.id desc) last_of_each
 ) items
 where d.tenant_id = $1 and d.unit_id = $2 and d.role = $3
 order by d.day desc limit 60`;

interface DigestLineRow {
  day: string;
  delivered_at: Date;
  lines: (ToldOfRow & { kind: string })[];
}

export async function readDigests(source: DataSource, reader: Actor): Promise<DigestRow[]> {
  const rows = await source.query<DigestLineRow[]>(DIGESTS, [reader.tenantId, reader.unitId, reader.role]);
  return rows.map((row) => ({
    id: [reader.unitId, reader.role, row.day].join(':'),
    day: row.day,
    deliveredAt: toInstant(row.delivered_at),
    items: row.lines.map(({ kind, ...told }) => ({ kind, ...toTold(told) })),
  }));
}
