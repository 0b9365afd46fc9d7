import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { Not } from 'typeorm';
import { AccountEntity } from './entities/account.entity';
import { SessionEntity } from './entities/session.entity';
import { announceEndedSessions } from './changes';
import { tellOwner } from './owner-letters';
import { readSessions } from './read-sessions';
import type { FindSession } from './read-sessions';
import { keepIdentity } from './sign-ons';
import type { SessionIdentity } from './sign-ons';

/** How a session was opened. */
export type SessionMeans = 'password' | 'oidc';
/** What is still wanted of whoever holds a session before anything else opens to them. */
export type SessionWant = 'secondFactor' | 'newPassword' | 'enrolment';

/** Who an account is, and the words a screen greets them with. */
export interface Known {
  actor: Actor;
  unit: { id: string; name: string; shortName: string };
  tenant: { id: string; name: string };
}

/** Somebody with a session. */
export interface SignedIn extends Known {
  session: { id: string; means: SessionMeans; wants: SessionWant | null };
}

export interface NewSession {
  tokenHash: string;
  expiresAt: Date;
  means: SessionMeans;
  wants: SessionWant | null;
  /** Of whoever an identity provider has made sure of. */
  identity?: SessionIdentity;
  /** Whence, as the server saw it. */
  address: string | null;
  agent: string | null;
}

/** A password as it is kept, and whose choice it was. A given one that nobody has used in time opens nothing any more. */
export interface KeptPassword {
  passwordHash: string;
  password: 'own' | 'given' | 'expired';
}

/** How long a password that was given may wait to be used, in wall time. */
export const GIVEN_DAYS = 14;

export interface NewAccount {
  tenantId: string;
  id: string;
  username: string;
  passwordHash: string;
  displayName: string;
  role: Role;
  unitId: string;
  sandbox: boolean;
}

export interface Accounts {
  findByUsername(username: string): Promise<(Known & KeptPassword & { locked: boolean }) | null>;
  /** Of somebody who is signed in. */
  ownPassword(actor: Actor): Promise<KeptPassword & { username: string }>;
  /** From now on theirs; every session but this one is over, and this one goes on under a new token. The owner is told. */
  choosePassword(
    actor: Actor,
    passwordHash: string,
    session: { id: string; tokenHash: string; wants: SessionWant | null; whence: string | null },
  ): Promise<void>;
  addMissing(accounts: readonly NewAccount[]): Promise<void>;
  listSandbox(): Promise<(Known & { username: string })[]>;
  /** The name of the session, which its owner may see. */
  startSession(actor: Actor, session: NewSession): Promise<string>;
  findSession: FindSession;
  /** The same session under another token, with what is wanted now; what was got wrong in it is forgotten. */
  renewSession(
    actor: Actor,
    id: string,
    now: { tokenHash: string; wants: SessionWant | null },
  ): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
}

const RENEW = `
update session set token_hash = $4, wants = $5, failures = 0
 where tenant_id = $1 and account_id = $2 and id = $3`;

/** Sandbox accounts share a password that everybody knows: outside a sandbox there are none, whatever the database holds. */
export function typeormAccounts(source: DataSource, { sandbox = false } = {}): Accounts {
  const accounts = source.getRepository(AccountEntity);
  const sessions = source.getRepository(SessionEntity);
  const relations = { unit: true, tenant: true } as const;
  return {
    async findByUsername(username) {
      const account = await accounts
        .createQueryBuilder('account')
        .innerJoinAndSelect('account.unit', 'unit')
        .innerJoinAndSelect('account.tenant', 'tenant')
        .where('lower(account.username) = lower(:username)', { username })
        .andWhere('(:sandbox or not account.sandbox)', { sandbox })
        .getOne();
      if (account === null) return null;
      const { passwordHash, passwordGivenAt, lockedAt } = account;
      const password = kindOf(passwordGivenAt);
      return { ...toKnown(account), passwordHash, password, locked: lockedAt !== null };
    },
    async ownPassword({ tenantId, accountId: id }) {
      const { username, passwordHash, passwordGivenAt } = await accounts.findOneByOrFail({ tenantId, id });
      return { username, passwordHash, password: kindOf(passwordGivenAt) };
    },
    async choosePassword({ tenantId, accountId }, passwordHash, { id, tokenHash, wants, whence }) {
      await source.transaction(async (manager) => {
        const owner = { tenantId, accountId };
        await manager.update(
          AccountEntity,
          { tenantId, id: accountId },
          { passwordHash, passwordGivenAt: null },
        );
        await manager.delete(SessionEntity, { ...owner, id: Not(id) });
        await manager.update(SessionEntity, { ...owner, id }, { tokenHash, wants });
        await tellOwner(manager, owner, 'password-changed', whence);
      });
      await announceEndedSessions(source);
    },
    async addMissing(rows) {
      await accounts
        .createQueryBuilder()
        .insert()
        .values([...rows])
        .orIgnore()
        .execute();
    },
    async listSandbox() {
      const rows = await accounts.find({ where: { sandbox: true }, relations });
      return rows.map((row) => ({ ...toKnown(row), username: row.username }));
    },
    async startSession({ tenantId, accountId }, { identity, ...session }) {
      const at = new Date();
      const id = randomUUID();
      const row = { ...session, id, tenantId, accountId, createdAt: at, lastSeenAt: at };
      await source.transaction(async (manager) => {
        await manager.getRepository(SessionEntity).insert(row);
        if (identity !== undefined) await keepIdentity(manager, { tenantId, accountId }, id, identity);
      });
      return id;
    },
    findSession: readSessions(source, sandbox),
    async renewSession({ tenantId, accountId }, id, { tokenHash, wants }) {
      await source.query(RENEW, [tenantId, accountId, id, tokenHash, wants]);
    },
    async endSession(tokenHash) {
      const { affected } = await sessions.delete({ tokenHash });
      if (affected) await announceEndedSessions(source);
    },
  };
}

function kindOf(givenAt: Date | null): KeptPassword['password'] {
  if (givenAt === null) return 'own';
  return Date.now() - givenAt.getTime() > GIVEN_DAYS * 86_400_000 ? 'expired' : 'given';
}

function toKnown(account: AccountEntity): Known {
  const { unit, tenant } = account;
  return {
    actor: {
      tenantId: account.tenantId,
      accountId: account.id,
      displayName: account.displayName,
      role: account.role,
      unitId: account.unitId,
    },
    unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
    tenant: { id: tenant.id, name: tenant.name },
  };
}
