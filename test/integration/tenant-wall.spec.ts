import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dataSourceOptions,
  enterScope,
  migrate,
  narrowScope,
  sqlAccessTrail,
  standBehindWall,
} from '@tctp/persistence';
import { escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import { createEmptyDatabase } from '../support/database';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const HERE = 'an-giang';
const THERE = 'tinh-khac';
const WALLED = `
select c.relname::text as name, c.relrowsecurity and c.relforcerowsecurity as held,
       (select count(*)::integer from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

/** What the program does with a request: nobody's at first, then one tenant's. */
function asTenant<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    enterScope(() => {
      narrowScope(tenantId);
      work().then(resolve, reject);
    });
  });
}

describe('the wall between tenants', () => {
  let sandbox: Sandbox;
  let walled: DataSource;
  let tables: readonly string[];

  beforeAll(async () => {
    sandbox = await aSandbox();
    await sandbox.source.query(`insert into tenant (id, name) values ($1, 'Tỉnh khác')`, [THERE]);
    await sandbox.source.query(
      `insert into unit (tenant_id, id, kind, name, short_name) values ($1, 'so', 'division', 'Sở', 'Sở')`,
      [THERE],
    );
    walled = standBehindWall(await new DataSource(dataSourceOptions(sandbox.databaseUrl, 3)).initialize());
    const rows = await sandbox.source.query<{ name: string }[]>(WALLED);
    tables = rows.map(({ name }) => name);
  }, 60_000);
  afterAll(async () => {
    await walled?.destroy();
    await sandbox?.close();
  });

  it('stands around every table that has a tenant', async () => {
    const rows = await sandbox.source.query<{ name: string; held: boolean; policies: number }[]>(WALLED);
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter(({ held, policies }) => !held || policies !== 1)).toEqual([]);
  });

  it('shows each tenant its own rows of every table, also to a statement that forgets to ask', async () => {
    const count = async (table: string, source: DataSource) => {
      const [row] = await source.query<{ n: number; foreign: number }[]>(
        `select count(*)::integer as n, count(*) filter (where tenant_id <> $1)::integer as foreign from "${table}"`,
        [HERE],
      );
      return row ?? { n: 0, foreign: 0 };
    };
    let seen = 0;
    for (const table of tables) {
      const all = await count(table, sandbox.source);
      const here = await asTenant(HERE, () => count(table, walled));
      const there = await asTenant(THERE, () => count(table, walled));
      const none = await asTenant('không-có', () => count(table, walled));
      expect([table, here]).toEqual([table, { n: all.n - all.foreign, foreign: 0 }]);
      expect([table, there]).toEqual([table, { n: all.foreign, foreign: all.foreign }]);
      expect([table, none.n]).toEqual([table, 0]);
      seen += all.n;
    }
    expect(seen).toBeGreaterThan(100);
    const names = await asTenant(HERE, () => walled.query<{ id: string }[]>('select id from tenant'));
    expect(names.map(({ id }) => id)).toEqual([HERE]);
  });

  it('lets nobody write, move or delete a row of another tenant', async () => {
    const unit = (tenant: string) => [tenant, randomBytes(4).toString('hex')];
    const add = `insert into unit (tenant_id, id, kind, name, short_name) values ($1, $2, 'division', 'x', 'x')`;
    await expect(asTenant(HERE, () => walled.query(add, unit(THERE)))).rejects.toThrow(/row-level security/);
    await asTenant(HERE, () => walled.query(add, unit(HERE)));
    const change = 'update unit set name = name where tenant_id = $1';
    expect(await asTenant(HERE, () => walled.query(change, [THERE]))).toEqual([[], 0]);
    expect(
      await asTenant(HERE, () => walled.query('delete from unit where tenant_id = $1', [THERE])),
    ).toEqual([[], 0]);
    const move = `update unit set tenant_id = $1 where tenant_id = $2 and name = 'x'`;
    await expect(asTenant(HERE, () => walled.query(move, [THERE, HERE]))).rejects.toThrow(
      /row-level security/,
    );
    const [left] = await sandbox.source.query<{ n: number }[]>(
      'select count(*)::integer as n from unit where tenant_id = $1',
      [THERE],
    );
    expect(left?.n).toBe(1);
  });

  it('follows each request, however their statements are mixed on few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        asTenant(at % 2 === 0 ? HERE : THERE, async () => {
          const tenant = at % 2 === 0 ? HERE : THERE;
          const rows =
            at % 3 === 0
              ? await walled.transaction((manager) =>
                  manager.query<{ tenant_id: string }[]>('select distinct tenant_id from unit'),
                )
              : await walled.query<{ tenant_id: string }[]>('select distinct tenant_id from unit');
          return rows.length === 1 && rows[0]?.tenant_id === tenant;
        }),
      ),
    );
    expect(seen.filter((own) => !own)).toEqual([]);
  });

  it('lets what several requests write together belong to each of their tenants', async () => {
    const trail = sqlAccessTrail(walled);
    const entry = {
      code: 'sign-in-failed',
      accountId: null,
      standsFor: null,
      subject: null,
      params: {},
    } as const;
    const whence = { address: '192.0.2.1', agent: null };
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => {
        const tenantId = at % 2 === 0 ? HERE : THERE;
        return asTenant(tenantId, () => trail.record({ ...entry, ...whence, tenantId }));
      }),
    );
    const written = await sandbox.source.query<{ n: number }[]>(
      `select count(*)::integer as n from access_entry where address = '192.0.2.1' group by tenant_id`,
    );
    expect(written).toEqual([{ n: 30 }, { n: 30 }]);
  });

  it('holds back also an ordinary owner of the tables, who needs no role for it', async () => {
    const database = await createEmptyDatabase();
    const owner = `owner_${randomBytes(4).toString('hex')}`;
    const admin = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await admin.query(`create role ${escapeIdentifier(owner)} login password 'x'`);
    await admin.query(`alter schema public owner to ${escapeIdentifier(owner)}`);
    await admin.query('create extension if not exists pg_trgm with schema public');
    try {
      const url = new URL(database.url);
      url.username = owner;
      url.password = 'x';
      await migrate(url.href);
      const plain = await new DataSource(dataSourceOptions(url.href, 2)).initialize();
      await plain.query(`insert into tenant (id, name) values ('a', 'A'), ('b', 'B')`);
      expect(await plain.query('select id from tenant')).toHaveLength(2);
      const behind = standBehindWall(plain);
      expect(await asTenant('b', () => behind.query('select id, name from tenant'))).toEqual([
        { id: 'b', name: 'B' },
      ]);
      await plain.destroy();
    } finally {
      await admin.query(`drop owned by ${escapeIdentifier(owner)} cascade`);
      await admin.query(`drop role ${escapeIdentifier(owner)}`);
      await admin.destroy();
      await database.drop();
    }
  }, 60_000);
});
