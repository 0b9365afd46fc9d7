import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountList, ColleagueList, DelegationList, Problem, SearchResult } from '@tctp/contracts';
import { Client } from 'pg';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { PASSWORD, Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { hashPassword } from '@tctp/identity';

const OWN = 'sáu con ngựa gỗ chạy ngược';

describe('a database that was a sandbox before', () => {
  let database: TestDatabase;
  let folder: { path: string; remove(): Promise<void> };
  let cookie = '';
  let chairman = '';
  let real: Program;

  beforeAll(async () => {
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    const sandbox = await startProgram({ databaseUrl: database.url, dataDir: folder.path });
    const { name, value } = (await Person.signIn(sandbox.url, 'quantri')).session;
    cookie = `${name}=${value}`;
    await sandbox.stop();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(`select id from account where username = 'chutich'`);
    chairman = rows[0]?.id ?? '';
    await client.query(
      `insert into account (tenant_id, id, username, password_hash, display_name, role, unit_id)
       values ('an-giang', 'that', 'nguoi.that', $1, 'Người thật', 'admin', 'tinh-bien')`,
      [await hashPassword(OWN)],
    );
    /* As somebody left it who was made in the sandbox and stays. */
    await client.query(
      `insert into delegation (tenant_id, id, unit_id, from_account_id, to_account_id, first_day, last_day, reason, made_by, made_at)
       values ('an-giang', 'cu', 'tinh-bien', 'that', $1, current_date - 1, current_date + 60, 'Thử', 'that', now())`,
      [chairman],
    );
    await client.end();
    real = await startProgram({ databaseUrl: database.url, dataDir: folder.path, sandbox: false });
  }, 90_000);
  afterAll(async () => {
    await real?.stop();
    await database?.drop();
    await folder?.remove();
  }, 30_000);

  it('lets no sandbox account in, neither with the password everybody knows nor with an old session', async () => {
    await expect(Person.signIn(real.url, 'quantri')).rejects.toThrow('wrong-credentials');
    const reply = await fetch(`${real.url}/api/session`, { headers: { cookie } });
    expect(reply.status).toBe(401);
    expect(PASSWORD).toBe('dien-tap-2017');
  });

  it('lists none of them among the people, and counts none among the administrators', async () => {
    const admin = await Person.signIn(real.url, 'nguoi.that', OWN);
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    expect(accounts.map(({ username }) => username)).toEqual(['nguoi.that']);
    const lock = { body: { locked: true, reason: 'Thử khoá mình' }, version: accounts[0]?.version ?? 0 };
    expect((await admin.send('PUT', '/admin/accounts/that/lock', lock)).body).toMatchObject({
      code: 'last-admin',
    });
    expect(real.output()).not.toContain('/set-up#');
  });

  it('offers none of them as a colleague, a substitute or a find', async () => {
    const admin = await Person.signIn(real.url, 'nguoi.that', OWN);
    const { colleagues } = (await admin.get<ColleagueList>('/colleagues')).body;
    expect(colleagues).toEqual([
      { accountId: 'that', displayName: 'Người thật', role: 'admin', substitute: null },
    ]);
    expect((await admin.get<DelegationList>('/delegations')).body.delegations).toEqual([]);
    const found = async (words: string) =>
      (await admin.get<SearchResult>(`/search?q=${words}`)).body.people.map(({ id }) => id);
    expect([await found('nguoi.that'), await found('chutich'), await found('tinh bien')]).toEqual([
      ['that'],
      [],
      ['that'],
    ]);
    const [day] = new Date(Date.now() + 86_400_000).toISOString().split('T');
    const body = { to: chairman, firstDay: day, lastDay: day, reason: 'Đi họp' };
    const { status, body: said } = await admin.send<Problem>('POST', '/delegations', { body });
    expect([status, said.code]).toEqual([404, 'person-unknown']);
  });

  it('runs no sandbox in production, and says what to leave out', async () => {
    const start = startProgram({
      databaseUrl: database.url,
      dataDir: `${folder.path}/other`,
      env: { NODE_ENV: 'production' },
    });
    await expect(start).rejects.toThrow(/TCTP_SANDBOX: .*bỏ --sandbox/);
  }, 60_000);
});
