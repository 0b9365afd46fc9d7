import { expect, it } from '@jest/globals';
import type { AccountList, AdminUnitList, Problem, Session } from '@tctp/contracts';
import { Client } from 'pg';
import { startOwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { startProgram } from '../support/program';
import { story } from '../support/story';
import { until } from '../support/until';

const PASSWORD = 'sáu con ngựa gỗ chạy ngược';
const tokenIn = (output: string) => /\/set-up#([\w-]{43})/.exec(output)?.[1] ?? '';

story(
  'a new server',
  (stage) => {
    const send = (path: string, body: unknown) =>
      fetch(`${stage.program.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify(body),
      });
    const asked = (token: string, username: string) => ({
      token,
      authority: { name: 'Ủy ban nhân dân huyện Thử', shortName: 'UBND huyện' },
      username,
      displayName: 'Người quản trị',
      password: PASSWORD,
    });
    let token = '';

    it('prints one address, keeps only its hash, and knows no account before it is used', async () => {
      await until(() => tokenIn(stage.program.output()) !== '');
      token = tokenIn(stage.program.output());
      const database = new Client({ connectionString: stage.program.databaseUrl });
      await database.connect();
      const kept = await database.query('select token_hash from set_up_token');
      const accounts = await database.query('select 1 from account');
      await database.end();
      expect(kept.rows).toHaveLength(1);
      expect(JSON.stringify(kept.rows)).not.toContain(token);
      expect(accounts.rows).toEqual([]);
      await expect(Person.signIn(stage.program.url, 'quantri')).rejects.toThrow('wrong-credentials');
      expect((await fetch(`${stage.program.url}/api/sandbox/accounts`)).status).toBe(404);
      expect(((await (await send('/set-up', asked('x'.repeat(43), 'ke.gian'))).json()) as Problem).code).toBe(
        'set-up-over',
      );
      const weak = await send('/set-up', { ...asked(token, 'quan.tri'), password: 'matkhau123456' });
      expect(((await weak.json()) as Problem).code).toBe('password-common');
    });

    it('says at a wrong address what to do', async () => {
      await stage.phone.go('/set-up#mistyped');
      await stage.phone.page.getByText('Địa chỉ này đã dùng hoặc hết hạn').waitFor();
    });

    it('is set up on one screen, which says what is missing and leads inside', async () => {
      const { desk } = stage;
      await desk.go(`/set-up#${token}`);
      await desk.at('password-go').click();
      await desk.page.locator('.wrong').first().waitFor();
      expect(await desk.picture('set-up-missing')).toEqual([0, 0]);
      await desk.at('set-up-authority').fill('Ủy ban nhân dân huyện Thử');
      await desk.at('set-up-shortName').fill('UBND huyện');
      await desk.at('set-up-displayName').fill('Người quản trị');
      await desk.at('set-up-username').fill('Quan.Tri');
      await desk.at('password-password').fill(PASSWORD);
      await desk.at('password-again').fill(PASSWORD);
      expect(await desk.picture('set-up')).toEqual([0, 0]);
      await desk.at('password-go').click();
      await desk.page.waitForURL((url) => url.pathname === '/admin/people');
      await desk.page.getByRole('heading', { level: 1 }).waitFor();
      const admin = await Person.signIn(stage.program.url, 'quan.tri', PASSWORD);
      expect((await admin.get<Session>('/session')).body).toMatchObject({ role: 'admin', sandbox: false });
      const { units } = (await admin.get<AdminUnitList>('/admin/units')).body;
      expect(units.map(({ name, kind }) => [name, kind])).toEqual([
        ['Ủy ban nhân dân huyện Thử', 'authority'],
      ]);
      expect((await admin.get<AccountList>('/admin/accounts')).body.accounts).toHaveLength(1);
    }, 60_000);

    it('is not set up a second time, and prints no address any more', async () => {
      expect((await send('/set-up', asked(token, 'ke.gian'))).status).toBe(403);
      const again = await startProgram({
        databaseUrl: stage.program.databaseUrl,
        dataDir: `${stage.program.dataDir}/again`,
        sandbox: false,
      });
      await again.stop();
      expect(again.output()).not.toContain('/set-up#');
    }, 60_000);

    it('is set up once by two who ask at the same time', async () => {
      const other = await startOwnProgram({}, { sandbox: false });
      try {
        await until(() => tokenIn(other.output()) !== '');
        const race = (username: string) =>
          fetch(`${other.url}/api/set-up`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(asked(tokenIn(other.output()), username)),
          });
        const statuses = (await Promise.all([race('mot'), race('hai'), race('mot.nua')])).map(
          ({ status }) => status,
        );
        expect(statuses.sort()).toEqual([200, 403, 403]);
      } finally {
        await other.close();
      }
    }, 60_000);

    it('was told without a complaint of the page or a barrier in it', () => {
      expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
    });
  },
  () => startOwnProgram({}, { sandbox: false }),
);
