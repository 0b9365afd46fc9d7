import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPage, AccountList, TaskSummary } from '@tctp/contracts';
import { ACCESS_CODES, ACCESS_KINDS } from '@tctp/domain';
import { messages } from '@tctp/contracts';
import { dataSourceOptions, sqlAccessTrail } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';

describe('the access trail', () => {
  let program: OwnProgram;
  let source: DataSource;
  let admin: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
    admin = await Person.signIn(program.url, 'quantri');
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const trail = async (query = '') =>
    (await admin.get<AccessPage>(`/admin/access-trail?limit=500&${query}`)).body.entries;
  const codes = async (query = '') => (await trail(query)).map(({ code }) => code);
  const signInAs = (username: string, password: string) =>
    fetch(`${program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'trail-test' },
      body: JSON.stringify({ username, password }),
    });

  it('has words in both languages for every code and kind', () => {
    for (const language of [messages.vi, messages.en]) {
      expect(Object.keys(language.access).sort()).toEqual([...ACCESS_CODES].sort());
      expect(Object.keys(language.accessKind).sort()).toEqual(Object.keys(ACCESS_KINDS).sort());
    }
  });

  it('says who came in, who failed to and who left, from where', async () => {
    const person = await Person.signIn(program.url, 'vhtt.canbo');
    await signInAs('vhtt.canbo', 'sai-mat-khau');
    await signInAs('khong-co-ai', 'sai-mat-khau');
    await person.send('DELETE', '/session', {});
    const [left, stranger, failed, came] = await trail('kind=session');
    expect(left).toMatchObject({ code: 'signed-out', who: { accountId: 'vhtt.canbo' } });
    expect(stranger).toMatchObject({ code: 'sign-in-failed', who: null, agent: 'trail-test' });
    expect(failed).toMatchObject({ code: 'sign-in-failed', who: { accountId: 'vhtt.canbo' } });
    expect(came).toMatchObject({ code: 'signed-in', who: { accountId: 'vhtt.canbo' } });
    expect(failed?.address).toMatch(/127\.0\.0\.1|::1/);
  });

  it('keeps nothing of what was typed', async () => {
    const rows = await source.query<{ text: string }[]>('select e::text as text from access_entry e');
    expect(rows.length).toBeGreaterThan(3);
    const all = rows.map(({ text }) => text).join('\n');
    for (const secret of [PASSWORD, 'sai-mat-khau', 'khong-co-ai']) expect(all).not.toContain(secret);
  });

  it('says who opened which file', async () => {
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    const task = (await officer.tasks()).find(({ work }) => work === 'assigned') as TaskSummary;
    await officer.command(task.id, 'accept');
    const bytes = new TextEncoder().encode('%PDF-1.4\nkế hoạch');
    const { body } = await officer.upload(task.id, { bytes, name: 'kế hoạch.pdf' });
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    expect((await reviewer.get(`/tasks/${task.id}/evidence/${body.evidence.id}`)).status).toBe(200);
    const [entry] = await trail('person=noivu.thamtra&kind=reading');
    expect(entry).toMatchObject({
      code: 'evidence-opened',
      who: { accountId: 'noivu.thamtra' },
      subject: { kind: 'evidence', id: body.evidence.id },
      params: { file: 'kế hoạch.pdf' },
    });
  });

  it('says what was taken home: papers, lists, the trail itself', async () => {
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    const plan = (await reviewer.get<{ plans: { id: string }[] }>('/plans')).body.plans[0]?.id ?? '';
    expect((await reviewer.get(`/plans/${plan}/papers/annex?format=xlsx`)).status).toBe(200);
    await reviewer.send('POST', '/taken-lists', { body: { list: 'tasks', format: 'xlsx', rows: 12 } });
    await admin.send('POST', '/taken-lists', { body: { list: 'access-trail', format: 'csv', rows: 5 } });
    expect((await codes('kind=taking')).slice(0, 3)).toEqual(['trail-taken', 'list-taken', 'paper-taken']);
  });

  it('says whose account an administrator changed, and shows it to that person without the address', async () => {
    const { body } = await admin.get<AccountList>('/admin/accounts');
    const account = body.accounts.find(({ accountId }) => accountId === 'vhtt.truongphong');
    const change = { locked: true, reason: 'Nghỉ việc' };
    const reply = await admin.send('PUT', '/admin/accounts/vhtt.truongphong/lock', {
      body: change,
      version: account?.version ?? 0,
    });
    expect(reply.status).toBe(200);
    await admin.send('PUT', '/admin/accounts/vhtt.truongphong/lock', {
      body: { ...change, locked: false },
      version: (account?.version ?? 0) + 1,
    });
    const seen = await trail('person=vhtt.truongphong&kind=accounts');
    expect(seen.map(({ code }) => code)).toEqual(['account-unlocked', 'account-locked']);
    expect(seen[0]).toMatchObject({ subject: { kind: 'person', id: 'vhtt.truongphong' } });
    expect(seen[0]?.address).not.toBeNull();
    const head = await Person.signIn(program.url, 'vhtt.truongphong');
    const own = (await head.get<AccessPage>('/account/access-trail')).body.entries;
    expect(own.map(({ code }) => code)).toEqual(['signed-in', 'account-unlocked', 'account-locked']);
    expect(own.map(({ address }) => address === null)).toEqual([false, true, true]);
  });

  it('is open to administrators, and to everybody for themselves', async () => {
    const officer = await Person.signIn(program.url, 'vhtt.canbo');
    expect((await officer.get('/admin/access-trail')).status).toBe(403);
    const [refused] = await trail('person=vhtt.canbo&kind=refused');
    expect(refused).toMatchObject({
      code: 'access-refused',
      subject: { kind: 'route', id: 'listAccessTrail' },
    });
    const own = (await officer.get<AccessPage>('/account/access-trail?limit=500')).body.entries;
    expect(own.length).toBeGreaterThan(0);
    for (const { who, subject } of own)
      expect([who?.accountId, subject?.kind === 'person' ? subject.id : null]).toContain('vhtt.canbo');
  });

  it('is read page by page, and what comes in meanwhile moves nothing', async () => {
    const whole = (await trail()).map(({ id }) => id);
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const below: string = next === null ? '' : `&before=${next}`;
      const { body } = await admin.get<AccessPage>(`/admin/access-trail?limit=4${below}`);
      ids.push(...body.entries.map(({ id }) => id));
      next = body.next;
      await signInAs('vhtt.canbo', 'sai-mat-khau');
    } while (next !== null);
    expect(ids).toEqual(whole);
  });

  it('is cut by days', async () => {
    const [entry] = await trail();
    const day = new Date(Date.parse(entry?.at ?? '') + 7 * 3_600_000).toISOString().slice(0, 10);
    expect((await trail(`from=${day}&to=${day}`)).length).toBeGreaterThan(5);
    expect(await trail('to=2017-12-31')).toEqual([]);
  });

  it('refuses to be changed, emptied, or cut short within a year', async () => {
    const refused = /append-only/;
    await expect(source.query(`update access_entry set code = 'signed-out'`)).rejects.toThrow(refused);
    await expect(source.query(`update access_entry set address = '10.0.0.1'`)).rejects.toThrow(refused);
    await expect(source.query('delete from access_entry')).rejects.toThrow(refused);
    await expect(source.query('truncate access_entry')).rejects.toThrow(refused);
  });

  it('tells whoever records when it could not be written', async () => {
    const entry = {
      code: 'signed-in',
      tenantId: 'khong-co',
      accountId: null,
      standsFor: null,
      subject: null,
      params: {},
      address: null,
      agent: 'a\u0000\\u0000\ud800b',
    } as const;
    const { record } = sqlAccessTrail(source);
    const [bad, good] = await Promise.allSettled([
      record(entry),
      record({ ...entry, tenantId: 'an-giang', accountId: 'vhtt.canbo' }),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
    expect((await trail('person=vhtt.canbo'))[0]?.agent).toBe('a\\u0000b');
  });
});
