import type { Actor } from '@tctp/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { announceEndedSessions } from './changes';
import { tellOwner } from './owner-letters';

/** What is known of a factor when a code is held against it. */
export interface FactorFacts {
  sealedSecret: string;
  /** The last time step that opened: it opens no more. */
  lastStep: number;
  /** How much was got wrong lately, and how long ago the last of it was. */
  level: number;
  elapsedSeconds: number;
}

export type FactorVerdict =
  | { kind: 'step'; step: number }
  | { kind: 'recovery'; hash: string }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number };

export type FactorAnswer =
  | { kind: 'right'; recovery: boolean }
  /** `left`: tries before the session ends; 0: it has ended. */
  | { kind: 'wrong'; left: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'none' };

/** Whatever changes a factor tells its owner, with whence. */
export interface SecondFactors {
  /** Null: none is confirmed. */
  read(actor: Actor): Promise<{ confirmedAt: string; codesLeft: number } | null>;
  /** Keeps a secret to be confirmed; another unconfirmed one is forgotten. False: one is confirmed already. */
  begin(actor: Actor, sealedSecret: string): Promise<boolean>;
  /** False: there is nothing to confirm, or the code is of no step that is new. */
  confirm(
    actor: Actor,
    at: Date,
    judge: (sealedSecret: string) => number | null,
    { codeHashes, whence }: { codeHashes: readonly string[]; whence: string | null },
  ): Promise<boolean>;
  /** One at a time for an account: `judge` sees what the one before has left. Of a recovery code its owner is told. */
  show(
    actor: Actor,
    via: { sessionId: string; whence: string | null },
    at: Date,
    judge: (facts: FactorFacts) => FactorVerdict,
    levelAfterWrong: (facts: FactorFacts) => number,
  ): Promise<FactorAnswer>;
  renewCodes(actor: Actor, codeHashes: readonly string[], whence: string | null): Promise<void>;
  /** False: there was none. */
  remove(actor: Pick<Actor, 'tenantId' | 'accountId'>, whence: string | null): Promise<boolean>;
  /** Something was got wrong in a session; answers the tries left, and at 0 it has ended. */
  countFailure(actor: Actor, sessionId: string): Promise<number>;
}

const TRIES = 5;

const READ = `
select f.confirmed_at as "confirmedAt",
       (select count(*)::integer from recovery_code c
         where c.tenant_id = f.tenant_id and c.account_id = f.account_id and c.used_at is null) as "codesLeft"
  from second_factor f where f.tenant_id = $1 and f.account_id = $2 and f.confirmed_at is not null`;
const BEGIN = `
insert into second_factor (tenant_id, account_id, sealed_secret) values ($1, $2, $3)
on conflict (tenant_id, account_id) do update
   set sealed_secret = excluded.sealed_secret, last_step = 0 where second_factor.confirmed_at is null
returning account_id`;
const LOCK = `
select sealed_secret as "sealedSecret", last_step::float8 as "lastStep", level, confirmed_at as "confirmedAt",
       coalesce(extract(epoch from $3::timestamptz - failed_at), 0)::float8 as "elapsedSeconds"
  from second_factor where tenant_id = $1 and account_id = $2 for update`;
const CONFIRM = `
update second_factor set confirmed_at = $3, last_step = $4, level = 0, failed_at = null
 where tenant_id = $1 and account_id = $2`;
const OPENED = `
update second_factor set last_step = greatest(last_step, $3), level = 0, failed_at = null
 where tenant_id = $1 and account_id = $2`;
const USE_CODE = `
update recovery_code set used_at = $4
 where tenant_id = $1 and account_id = $2 and code_hash = $3 and used_at is null returning code_hash`;
const WRONG = `update second_factor set level = $3, failed_at = $4 where tenant_id = $1 and account_id = $2`;
const FORGET_CODES = 'delete from recovery_code where tenant_id = $1 and account_id = $2';
const KEEP_CODES = `
insert into recovery_code (tenant_id, account_id, code_hash) select $1, $2, unnest($3::text[])`;
const REMOVE = 'delete from second_factor where tenant_id = $1 and account_id = $2 returning account_id';
const COUNT_FAILURE = `
update session set failures = failures + 1
 where tenant_id = $1 and account_id = $2 and id = $3 returning failures`;
const END_SESSION = 'delete from session where tenant_id = $1 and account_id = $2 and id = $3';

type Locked = FactorFacts & { confirmedAt: Date | null };
/** TypeORM answers UPDATE and DELETE with their rows and their number. */
type Changed<T> = [T[], number];

export function sqlSecondFactors(source: DataSource): SecondFactors {
  const lock = async (manager: EntityManager, keys: string[], at: Date) => {
    const [row] = await manager.query<Locked[]>(LOCK, [...keys, at]);
    return row;
  };

  /** Ends the session at the last try; answers the tries left. */
  const count = async (manager: EntityManager, keys: string[], sessionId: string) => {
    const [rows] = await manager.query<Changed<{ failures: number }>>(COUNT_FAILURE, [...keys, sessionId]);
    const left = Math.max(0, TRIES - (rows[0]?.failures ?? TRIES));
    if (left === 0) await manager.query(END_SESSION, [...keys, sessionId]);
    return left;
  };

  const isSpent = async (manager: EntityManager, keys: string[], hash: string, at: Date) => {
    const [rows] = await manager.query<Changed<unknown>>(USE_CODE, [...keys, hash, at]);
    return rows.length === 0;
  };

  return {
    async read({ tenantId, accountId }) {
      const [row] = await source.query<{ confirmedAt: Date; codesLeft: number }[]>(READ, [
        tenantId,
        accountId,
      ]);
      return row === undefined ? null : { ...row, confirmedAt: row.confirmedAt.toISOString() };
    },
    async begin({ tenantId, accountId }, sealedSecret) {
      const rows = await source.query<unknown[]>(BEGIN, [tenantId, accountId, sealedSecret]);
      return rows.length > 0;
    },
    confirm({ tenantId, accountId }, at, judge, { codeHashes, whence }) {
      const keys = [tenantId, accountId];
      return source.transaction(async (manager) => {
        const row = await lock(manager, keys, at);
        const step = row === undefined || row.confirmedAt !== null ? null : judge(row.sealedSecret);
        if (step === null) return false;
        await manager.query(CONFIRM, [...keys, at, step]);
        await manager.query(FORGET_CODES, keys);
        await manager.query(KEEP_CODES, [...keys, codeHashes]);
        await tellOwner(manager, { tenantId, accountId }, 'second-factor-on', whence);
        return true;
      });
    },
    async show({ tenantId, accountId }, { sessionId, whence }, at, judge, levelAfterWrong) {
      const keys = [tenantId, accountId];
      const answer = await source.transaction<FactorAnswer>(async (manager) => {
        const row = await lock(manager, keys, at);
        if (row === undefined || row.confirmedAt === null) return { kind: 'none' };
        const verdict = judge(row);
        if (verdict.kind === 'wait') return verdict;
        const recovery = verdict.kind === 'recovery';
        const isRight =
          (verdict.kind === 'step' && verdict.step > row.lastStep) ||
          (recovery && !(await isSpent(manager, keys, verdict.hash, at)));
        if (isRight) {
          await manager.query(OPENED, [...keys, verdict.kind === 'step' ? verdict.step : 0]);
          if (recovery) await tellOwner(manager, { tenantId, accountId }, 'recovery-code-used', whence);
          return { kind: 'right', recovery };
        }
        await manager.query(WRONG, [...keys, levelAfterWrong(row), at]);
        return { kind: 'wrong', left: await count(manager, keys, sessionId) };
      });
      if (answer.kind === 'wrong' && answer.left === 0) await announceEndedSessions(source);
      return answer;
    },
    renewCodes({ tenantId, accountId }, codeHashes, whence) {
      return source.transaction(async (manager) => {
        await manager.query(LOCK, [tenantId, accountId, new Date()]);
        await manager.query(FORGET_CODES, [tenantId, accountId]);
        await manager.query(KEEP_CODES, [tenantId, accountId, codeHashes]);
        await tellOwner(manager, { tenantId, accountId }, 'recovery-codes-made', whence);
      });
    },
    remove({ tenantId, accountId }, whence) {
      return source.transaction(async (manager) => {
        const [rows] = await manager.query<Changed<unknown>>(REMOVE, [tenantId, accountId]);
        if (rows.length > 0) await tellOwner(manager, { tenantId, accountId }, 'second-factor-off', whence);
        return rows.length > 0;
      });
    },
    async countFailure({ tenantId, accountId }, sessionId) {
      const left = await source.transaction((manager) => count(manager, [tenantId, accountId], sessionId));
      if (left === 0) await announceEndedSessions(source);
      return left;
    },
  };
}
