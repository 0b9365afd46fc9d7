import type { DataSource, EntityManager } from 'typeorm';

/** The first authority, and the first to administer it. */
export interface FirstAuthority {
  tenantId: string;
  unitId: string;
  name: string;
  shortName: string;
  admin: { id: string; username: string; displayName: string; passwordHash: string };
}

export interface SetUp {
  /** Keeps a token for a day, where nobody has set anything up yet; false: somebody has. */
  offer(tokenHash: string): Promise<boolean>;
  /** Whether the token still opens the way in. */
  isOpen(tokenHash: string): Promise<boolean>;
  /** Once, however many ask at the same time: false for all but the first. */
  complete(tokenHash: string, authority: FirstAuthority): Promise<boolean>;
  /** Whether this database is for real work: set up, or waiting for it. */
  isReal(): Promise<boolean>;
}

/** Held by whoever offers or completes: a token offered while somebody completes would outlive it. */
const SET_UP_LOCK = 7_428_402;
const LOCK = 'select pg_advisory_xact_lock($1)';
const NOBODY = 'select not exists (select from tenant) as nobody';
const FORGET_OLD = 'delete from set_up_token where expires_at <= now()';
const OFFER = `insert into set_up_token (token_hash, expires_at) values ($1, now() + interval '24 hours')`;
const IS_OPEN = `
select not exists (select from tenant)
   and exists (select from set_up_token where token_hash = $1 and expires_at > now()) as open`;
const ADD_TENANT = 'insert into tenant (id, name) values ($1, $2)';
const ADD_UNIT = `
insert into unit (tenant_id, id, kind, name, short_name) values ($1, $2, 'authority', $3, $4)`;
const ADD_ADMIN = `
insert into account (tenant_id, id, username, password_hash, display_name, role, unit_id)
values ($1, $2, $3, $4, $5, 'admin', $6)`;
const IS_REAL = `
select exists (select from set_up_token)
    or (exists (select from account where not sandbox) and not exists (select from account where sandbox)) as real`;

export function sqlSetUp(source: DataSource): SetUp {
  return {
    offer: (tokenHash) =>
      source.transaction(async (manager) => {
        await manager.query(LOCK, [SET_UP_LOCK]);
        const [row] = await manager.query<{ nobody: boolean }[]>(NOBODY);
        if (row?.nobody !== true) return false;
        await manager.query(FORGET_OLD);
        await manager.query(OFFER, [tokenHash]);
        return true;
      }),
    isOpen: (tokenHash) => isOpen(source, tokenHash),
    complete: (tokenHash, { tenantId, unitId, name, shortName, admin }) =>
      source.transaction(async (manager) => {
        await manager.query(LOCK, [SET_UP_LOCK]);
        if (!(await isOpen(manager, tokenHash))) return false;
        await manager.query(ADD_TENANT, [tenantId, name]);
        await manager.query(ADD_UNIT, [tenantId, unitId, name, shortName]);
        const { id, username, passwordHash, displayName } = admin;
        await manager.query(ADD_ADMIN, [tenantId, id, username, passwordHash, displayName, unitId]);
        await manager.query('delete from set_up_token');
        return true;
      }),
    async isReal() {
      const [row] = await source.query<{ real: boolean }[]>(IS_REAL);
      return row?.real ?? false;
    },
  };
}

async function isOpen(asked: DataSource | EntityManager, tokenHash: string): Promise<boolean> {
  const [row] = await asked.query<{ open: boolean }[]>(IS_OPEN, [tokenHash]);
  return row?.open ?? false;
}
