import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { AccountEntity } from './entities/account.entity';
import { SessionEntity } from './entities/session.entity';
import { readSessions } from './read-sessions';

/** How a session was opened. */
export type SessionMeans = 'password' | 'oidc';
/** What is still wanted of whoever holds a session before anything else opens to them. */
export type SessionWant = 'secondFactor' | 'newPassword';

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
  /** Whence, as the server saw it. */
  address: string | null;
  agent: string | null;
}

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
  findByUsername(username: string): Promise<(Known & { passwordHash: string; locked: boolean }) | null>;
  addMissing(accounts: readonly NewAccount[]): Promise<void>;
  listSandbox(): Promise<(Known & { username: string })[]>;
  /** The name of the session, which its owner may see. */
  startSession(actor: Actor, session: NewSession): Promise<string>;
  findSession(tokenHash: string, at: Date): Promise<SignedIn | null>;
  endSession(tokenHash: string): Promise<void>;
}

export function typeormAccounts(source: DataSource): Accounts {
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
        .getOne();
      if (account === null) return null;
      const { passwordHash, lockedAt } = account;
      return { ...toKnown(account), passwordHash, locked: lockedAt !== null };
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
    async startSession({ tenantId, accountId }, session) {
      const at = new Date();
      const id = randomUUID();
      await sessions.insert({ ...session, id, tenantId, accountId, createdAt: at, lastSeenAt: at });
      return id;
    },
    findSession: readSessions(source),
    async endSession(tokenHash) {
      await sessions.delete({ tokenHash });
    },
  };
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
