import { TOLD_COLUMNS, TOLD_ID } from '../read/told-columns';

/**
 * A letter tells of the notifications in (mailed_up_to, up_to]. What was written a moment ago waits ($3 seconds): a
 * transaction that drew a smaller number may not have ended yet, and would be passed over. Whoever was locked only after
 * another sender wrote to them is read anew, their notifications are not: hence up_to is compared once more.
 */
export const WRITE_LETTERS = `
with due as (
  select s.tenant_id, s.account_id, s.mailed_up_to as after_id, told.up_to as up_to_id
    from notice_settings s
    join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
   cross join lateral (
     select max(n.id) as up_to from notification n
      where n.tenant_id = a.tenant_id and n.unit_id = a.unit_id and n.role = a.role and n.id > s.mailed_up_to
        and n.kind <> all(s.muted)
        and (n.told_at is null or n.told_at < clock_timestamp() - make_interval(secs => $3))) told
   where s.wanted and s.address is not null and a.locked_at is null and told.up_to > s.mailed_up_to
     and not exists (select from letter l
                      where l.tenant_id = s.tenant_id and l.account_id = s.account_id
                        and (l.day = $1 or l.state = 'waiting'))
     for update of s skip locked
), written as (
  insert into letter (tenant_id, account_id, day, after_id, up_to_id, written_at)
  select tenant_id, account_id, $1, after_id, up_to_id, $2 from due
  on conflict do nothing
  returning tenant_id, account_id, up_to_id
), moved as (
  update notice_settings s set mailed_up_to = w.up_to_id
    from written w where s.tenant_id = w.tenant_id and s.account_id = w.account_id
)
select count(*)::integer as written from written`;

/** $1: how many, $2: seconds until whoever holds one is taken for dead. */
export const CLAIM_LETTERS = `
with free as (
  select tenant_id, account_id, day from letter
   where state = 'waiting' and next_attempt_at <= now()
   order by next_attempt_at limit $1 for update skip locked
), taken as (
  update letter l set attempts = l.attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
    from free f where l.tenant_id = f.tenant_id and l.account_id = f.account_id and l.day = f.day
  returning l.*
)
select l.tenant_id, l.account_id, l.day::text, l.attempts, a.display_name, a.role, a.unit_id,
       case when s.wanted and a.locked_at is null then s.address end as address, coalesce(s.language, 'vi') as language, told.items
  from taken l
  join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
  left join notice_settings s on s.tenant_id = l.tenant_id and s.account_id = l.account_id
 cross join lateral (
   select coalesce(jsonb_agg(jsonb_build_object(
            'taskId', task_id, 'entryId', entry_id, 'kind', kind,
            'book', case when register is not null then
              jsonb_build_object('planId', plan_id, 'register', register, 'units', units) end,
            'report', case when period is not null then
              jsonb_build_object('planId', plan_id, 'period', period, 'event', report_event) end)), '[]') as items
     from (select distinct on (${TOLD_ID}) ${TOLD_COLUMNS}, n.kind
             from notification n
            where n.tenant_id = a.tenant_id and n.unit_id = a.unit_id and n.role = a.role
              and n.id > l.after_id and n.id <= l.up_to_id and n.kind <> all(coalesce(s.muted, '{}'))
            order by ${TOLD_ID}, n.id desc) last_of_each) told
 order by l.next_attempt_at, l.account_id`;

/** $4 state, $5 reason, $6 seconds to wait, $7 whether the attempt counts. */
export const END_LETTER = `
update letter
   set state = $4, last_error = $5,
       attempts = attempts - case when $7 then 0 else 1 end,
       next_attempt_at = now() + make_interval(secs => $6),
       closed_at = case when $4 = 'waiting' then null else now() end
 where tenant_id = $1 and account_id = $2 and day = $3 and state = 'waiting'`;

export const READ_SETTINGS = `
select s.address, coalesce(s.wanted, true) as wanted, coalesce(s.muted, '{}') as muted,
       coalesce(s.language, 'vi') as language, l.day::text, l.state, l.attempts, l.last_error as reason
  from account a
  left join notice_settings s on s.tenant_id = a.tenant_id and s.account_id = a.id
  left join lateral (select * from letter l where l.tenant_id = a.tenant_id and l.account_id = a.id
                      order by l.day desc limit 1) l on true
 where a.tenant_id = $1 and a.id = $2`;

export const LOCK_SETTINGS =
  'select address from notice_settings where tenant_id = $1 and account_id = $2 for update';

/** What was sent to another address opens nothing any more. */
export const FORGET_LINKS = 'delete from mail_link where tenant_id = $1 and account_id = $2';

/** Whoever had no letters until now begins with what comes next. Another address is not confirmed, nor is the old one. */
export const SAVE_SETTINGS = `
insert into notice_settings as s (tenant_id, account_id, address, wanted, muted, language, mailed_up_to)
select a.tenant_id, a.id, $3, $4, $5, $6,
       coalesce((select max(n.id) from notification n
                  where n.tenant_id = a.tenant_id and n.unit_id = a.unit_id and n.role = a.role), 0)
  from account a where a.tenant_id = $1 and a.id = $2
on conflict (tenant_id, account_id) do update
   set address = excluded.address, wanted = excluded.wanted, muted = excluded.muted, language = excluded.language,
       confirmed_address = case when s.address = excluded.address then s.confirmed_address end,
       mailed_up_to = case when s.wanted and s.address is not null then s.mailed_up_to else excluded.mailed_up_to end`;

export const CLAIM_TEST = `
update notice_settings set tested_at = now()
 where tenant_id = $1 and account_id = $2 and address is not null
   and (tested_at is null or tested_at < now() - interval '1 minute')
returning 1`;

/** Letters of the day, and what owners were to be told of their accounts. */
export const TROUBLES = `
select a.display_name as "displayName", s.address, l.day::text, l.state, l.attempts, l.last_error as reason
  from (select tenant_id, account_id, day, state, attempts, last_error, closed_at from letter
         union all
        select tenant_id, account_id, (at at time zone 'Asia/Ho_Chi_Minh')::date, state, attempts, last_error, closed_at
          from owner_letter) l
  join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
  left join notice_settings s on s.tenant_id = l.tenant_id and s.account_id = l.account_id
 where l.tenant_id = $1 and ((l.state = 'failed' and l.closed_at > now() - interval '30 days')
    or (l.state = 'waiting' and l.last_error is not null))
 order by l.day desc, a.display_name limit 50`;
