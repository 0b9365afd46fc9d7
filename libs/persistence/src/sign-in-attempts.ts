import { BROWSER_DAYS } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import type { DataSource } from 'typeorm';

/** What a count says of one more try: how long to wait yet (seconds), or what the count is with it. */
export type TryAnswer = { wait: number } | { level: number };

export interface CountedBy {
  /** A hash. */
  key: string;
  next(level: number, elapsedSeconds: number): TryAnswer;
}

export interface SignInAttempts {
  /**
   * Counts the try before anybody knows how it ends, under a lock, so that a thousand at once are a thousand. Where one of
   * the counts says wait, none is touched; answers the longest wait in seconds, 0: go on.
   */
  begin(counts: readonly CountedBy[]): Promise<number>;
  /** It was the right password: `forgotten` begins anew, `taken back` loses this one try. */
  succeed(counts: { forgotten: string; takenBack: readonly string[] }): Promise<void>;
  /** Who has signed in with this browser before: the owner of this username, or anybody at all. */
  knownTo(username: string, browserHash: string): Promise<{ owner: boolean; anybody: boolean }>;
  remember(owner: Actor, browserHash: string): Promise<void>;
}

/** Tries of one key take turns, also the first two, which have no row to lock. */
const LOCK = `
select pg_advisory_xact_lock(hashtextextended(key, 0)) from (select key from unnest($1::text[]) key order by key) k`;
const READ = `
select key, level, extract(epoch from clock_timestamp() - last_at)::double precision as elapsed
  from sign_in_attempt where key = any($1::text[])`;
const WRITE = `
insert into sign_in_attempt (key, level, last_at)
select key, level, clock_timestamp() from unnest($1::text[], $2::double precision[]) as n(key, level)
on conflict (key) do update set level = excluded.level, last_at = excluded.last_at`;
const TAKE_BACK = `
update sign_in_attempt set level = case when key = $1 then 0 else greatest(0, level - 1) end
 where key = $1 or key = any($2::text[])`;
const KNOWN_TO = `
select coalesce(bool_or(lower(a.username) = lower($1)), false) as owner, count(*) > 0 as anybody
  from known_browser b join account a on a.tenant_id = b.tenant_id and a.id = b.account_id
 where b.token_hash = $2 and b.last_used_at > now() - $3 * interval '1 day'`;
const REMEMBER = `
insert into known_browser (tenant_id, account_id, token_hash) values ($1, $2, $3)
on conflict (tenant_id, account_id, token_hash) do update set last_used_at = now()`;

export function sqlSignInAttempts(source: DataSource): SignInAttempts {
  return {
    begin: (counts) =>
      source.transaction(async (manager) => {
        const keys = counts.map(({ key }) => key);
        await manager.query(LOCK, [keys]);
        const rows = await manager.query<{ key: string; level: number; elapsed: number }[]>(READ, [keys]);
        const found = new Map(rows.map((row) => [row.key, row]));
        const answers = counts.map(({ key, next }) => {
          const row = found.get(key) ?? { level: 0, elapsed: 0 };
          return { key, answer: next(row.level, row.elapsed) };
        });
        const wait = Math.max(...answers.map(({ answer }) => ('wait' in answer ? answer.wait : 0)));
        if (wait > 0) return wait;
        const levels = answers.map(({ answer }) => ('level' in answer ? answer.level : 0));
        await manager.query(WRITE, [answers.map(({ key }) => key), levels]);
        return 0;
      }),
    async succeed({ forgotten, takenBack }) {
      await source.query(TAKE_BACK, [forgotten, takenBack]);
    },
    async knownTo(username, browserHash) {
      const args = [username, browserHash, BROWSER_DAYS];
      const [row] = await source.query<{ owner: boolean; anybody: boolean }[]>(KNOWN_TO, args);
      return row ?? { owner: false, anybody: false };
    },
    async remember({ tenantId, accountId }, browserHash) {
      await source.query(REMEMBER, [tenantId, accountId, browserHash]);
    },
  };
}
