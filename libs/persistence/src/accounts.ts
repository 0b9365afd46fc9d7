import type { Actor, Role } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { AccountEntity } from './entities/account.entity';
import { SessionEntity } from './entities/session.entity';
import { readSessions } from './read-sessions';

/** Somebody with a session: who they are, and the words a screen greets them with. */
export interface SignedIn {
  actor: Actor;
  unit: { id: string; name: string; shortName: string };
  tenant: { id: string; name: string };
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
  findByUsername(username: string): Promise<(SignedIn & { passwordHash: string; locked: boolean }) | null>;
  addMissing(accounts: readonly NewAccount[]): Promise<void>;
  listSandbox(): Promise<(SignedIn & { username: string })[]>;
  startSession(actor: Actor, tokenHash: string, expiresAt: Date): Promise<void>;
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
      return { ...toSignedIn(account), passwordHash, locked: lockedAt !== null };
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
      return rows.map((row) => ({ ...toSignedIn(row), username: row.username }));
    },
    async startSession(actor, tokenHash, expiresAt) {
      const { tenantId, accountId } = actor;
      await sessions.insert({ tokenHash, tenantId, accountId, createdAt: new Date(), expiresAt });
    },
    findSession: readSessions(source),
    async endSession(tokenHash) {
      await sessions.delete({ tokenHash });
    },
  };
}

function toSignedIn(account: AccountEntity): SignedIn {
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
