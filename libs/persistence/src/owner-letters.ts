import type { OwnerLetter, OwnerLetters } from '@tctp/application';
import type { OwnerLetterKind } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** Nobody is written to at an address that they have not confirmed. */
const WRITE = `
insert into owner_letter (tenant_id, account_id, kind, address, language, whence)
select s.tenant_id, s.account_id, $3, s.address, s.language, left($4, 100) from notice_settings s
 where s.tenant_id = $1 and s.account_id = $2 and s.confirmed_address = s.address`;

/** $1: how many, $2: seconds until whoever holds one is taken for dead. */
const CLAIM = `
with free as (
  select tenant_id, id from owner_letter where state = 'waiting' and next_attempt_at <= now()
   order by next_attempt_at, id limit $1 for update skip locked
), taken as (
  update owner_letter l set attempts = l.attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
    from free f where l.tenant_id = f.tenant_id and l.id = f.id
  returning l.*
)
select l.tenant_id as "tenantId", l.id::text, a.display_name as name, l.address, l.language, l.kind, l.at, l.whence,
       l.attempts
  from taken l join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
 order by l.id`;

/** $3 state, $4 reason, $5 seconds to wait, $6 whether the attempt counts. After a week nobody has any use for it. */
const END = `
update owner_letter l
   set state = e.state, last_error = $4,
       attempts = attempts - case when $6 then 0 else 1 end,
       next_attempt_at = now() + make_interval(secs => $5),
       closed_at = case when e.state = 'waiting' then null else now() end
  from (select id, case when $3 = 'waiting' and at < now() - interval '7 days' then 'failed' else $3::text end as state
          from owner_letter where tenant_id = $1 and id = $2) e
 where l.tenant_id = $1 and l.id = e.id and l.state = 'waiting'`;

/**
 * Writes to the owner of an account, in the transaction of the change and before an address is another one: the letter is
 * there if and only if the change is. `whence`: null where somebody else did it.
 */
export async function tellOwner(
  manager: EntityManager,
  { tenantId, accountId }: Pick<Actor, 'tenantId' | 'accountId'>,
  kind: OwnerLetterKind,
  whence: string | null,
): Promise<void> {
  await manager.query(WRITE, [tenantId, accountId, kind, whence]);
}

export function sqlOwnerLetters(source: DataSource, { holdSeconds = 300 } = {}): OwnerLetters {
  return {
    async claim(limit) {
      const rows = await source.query<(Omit<OwnerLetter, 'at'> & { at: Date })[]>(CLAIM, [
        limit,
        holdSeconds,
      ]);
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    async end({ tenantId, id }, end) {
      const state = end.state === 'empty' ? 'sent' : end.state;
      const reason = 'reason' in end ? end.reason : null;
      const [pause, counted] = end.state === 'waiting' ? [end.pauseSeconds, end.counted] : [0, true];
      await source.query(END, [tenantId, id, state, reason, pause, counted]);
    },
  };
}
