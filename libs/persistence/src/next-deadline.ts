import type { Instant } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { toInstantOrNull } from './columns';

/** The first moment of the day after, where the plan is: then an entry is late, and a register is urged for. */
const startOfNext = (day: string) => `
((${day} + 1)::timestamp - make_interval(mins => (p.calendar->>'timeZoneOffsetMinutes')::integer)) at time zone 'UTC'`;
/** The day in a plan at the moment $1. */
const TODAY = `
(($1::timestamptz at time zone 'UTC') + make_interval(mins => (p.calendar->>'timeZoneOffsetMinutes')::integer))::date`;
const IN_OPEN_BOOK = `
join register_book b on b.tenant_id = e.tenant_id and b.plan_id = e.plan_id and b.register = e.register and b.closed_at is null
join plan p on p.tenant_id = b.tenant_id and p.id = b.plan_id
where e.late_since is null and e.due_on is not null`;
const BOOKS_TO_URGE = `
from register_book b join plan p on p.tenant_id = b.tenant_id and p.id = b.plan_id
where b.closed_at is null and b.wanted_by is not null and b.urged_for is distinct from b.wanted_by`;

/** Days of plans in other zones begin hours apart: of entries due on one day the first is taken, of two days the earlier. */
const NEXT = `
select least(
  (select min(due_at) from deadline where fired_at is null),
  (select ${startOfNext('e.due_on')} from register_entry e ${IN_OPEN_BOOK}
    order by e.due_on, (p.calendar->>'timeZoneOffsetMinutes')::integer desc limit 1),
  (select min(${startOfNext('b.wanted_by')}) ${BOOKS_TO_URGE})) as next`;

const PENDING = `
select (select count(*) from deadline where fired_at is null and due_at <= $1)::integer
     + (select count(*) from register_entry e ${IN_OPEN_BOOK} and e.due_on < ${TODAY})::integer
     + (select count(*) ${BOOKS_TO_URGE} and b.wanted_by < ${TODAY})::integer as pending`;

/** The earliest moment at which the sweep will have something to do; answered from the indexes on what is still to come. */
export async function nextDeadlineAt(source: DataSource): Promise<Instant | null> {
  const [row] = await source.query<{ next: Date | null }[]>(NEXT);
  return toInstantOrNull(row?.next ?? null);
}

/** What the sweep has still to do at a moment. */
export async function countPending(source: DataSource, now: Instant): Promise<number> {
  const [row] = await source.query<{ pending: number }[]>(PENDING, [now]);
  return row?.pending ?? 0;
}
