import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountList, AccountWithPassword } from '@tctp/contracts';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { PASSWORD, Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { until } from '../support/until';

interface Line {
  message: string;
  context?: string;
  requestId?: string;
  route?: string | null;
  accountId?: string | null;
  status?: number;
  ms?: number;
}

describe('what a program that says everything prints', () => {
  const smtpPassword = `thu-${randomUUID()}`;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let program: Program;

  beforeAll(async () => {
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    const inFile = join(folder.path, 'smtp-url');
    await writeFile(inFile, `smtp://tctp:${smtpPassword}@127.0.0.1:1/\n`);
    program = await startProgram({
      databaseUrl: database.url,
      dataDir: folder.path,
      env: {
        LOG_LEVEL: 'verbose',
        LOG_FORMAT: 'json',
        TCTP_SMTP_URL_FILE: inFile,
        TCTP_MAIL_FROM: 'cchc@tinhbien.example',
        TCTP_SWEEP_SECONDS: '1',
      },
    });
  }, 60_000);
  afterAll(async () => {
    await program?.stop();
    await database?.drop();
    await folder?.remove();
  }, 30_000);

  const lines = (): Line[] =>
    program
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Line);

  it('is an object for each request, with its id, route, person, end and time', async () => {
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    const [task] = await officer.tasks();
    const reply = await fetch(`${program.url}/api/tasks/${task?.id}`, {
      headers: { cookie: `${officer.session.name}=${officer.session.value}` },
    });
    const id = reply.headers.get('x-request-id');
    await until(() => lines().some(({ requestId }) => requestId === id));
    const line = lines().find(({ requestId }) => requestId === id);
    expect(line).toMatchObject({
      level: 'log',
      context: 'http',
      message: 'GET readTask',
      route: 'readTask',
      accountId: 'vhtt.canbo',
      status: 200,
    });
    expect(line?.ms).toEqual(expect.any(Number));
  });

  it('holds no secret that was used meanwhile', async () => {
    const secrets = [PASSWORD, smtpPassword];
    const database_password = new URL(database.url).password;
    if (database_password !== '') secrets.push(database_password);
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    const admin = await Person.signIn(program.url, 'quantri');
    secrets.push(officer.session.value, admin.session.value);
    const typed = `sai-${randomUUID()}`;
    secrets.push(typed);
    await fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${typed}` },
      body: JSON.stringify({ username: 'vhtt.canbo', password: typed }),
    });
    await fetch(`${program.url}/api/session?token=${typed}`, {
      method: 'POST',
      body: `{"password":"${typed}"`,
    });
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    const version = accounts.find(({ accountId }) => accountId === 'xa01.canbo')?.version ?? 0;
    const given = await admin.send<AccountWithPassword>('POST', '/admin/accounts/xa01.canbo/password', {
      body: { reason: 'Quên mật khẩu' },
      version,
    });
    secrets.push(given.body.password ?? '');
    const settings = { address: 'vhtt@tinhbien.example', wanted: true, muted: [], language: 'vi' };
    await officer.send('PUT', '/notice-settings', { body: { ...settings, password: typed } });
    await officer.send('PUT', '/notice-settings', { body: { ...settings, password: PASSWORD } });
    await officer.send('POST', '/notice-settings/test-letter', {});
    await until(() => lines().some(({ route }) => route === 'sendTestLetter'));
    const output = program.output();
    expect(output.length).toBeGreaterThan(2_000);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5);
      // The banner of a sandbox says the password of its accounts, once, on purpose.
      const left = output.split('\n').filter((line) => line.includes(secret) && line.startsWith('{'));
      expect(left).toEqual([]);
    }
    for (const secret of secrets.slice(1)) expect(output).not.toContain(secret);
  }, 60_000);

  it('is an answer without the address and its password where the database is not there', () => {
    const { NODE_OPTIONS: _jest, ...inherited } = process.env;
    for (const main of ['cli/main.js', 'api/main.js', 'worker/main.js']) {
      const url = `postgres://tctp:khong-noi-ra@127.0.0.1:1/tctp`;
      const args = main.startsWith('cli') ? ['forecast'] : [];
      const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('dist/apps', main), ...args], {
        env: { ...inherited, DATABASE_URL: url, PORT: '0', TCTP_DATA_DIR: folder.path },
        encoding: 'utf8',
        timeout: 20_000,
        killSignal: 'SIGKILL',
      });
      expect([main, `${stdout}${stderr}`]).toEqual([main, expect.not.stringContaining('khong-noi-ra')]);
      if (!main.startsWith('worker')) expect([main, status]).toEqual([main, 1]);
    }
  }, 90_000);
});
