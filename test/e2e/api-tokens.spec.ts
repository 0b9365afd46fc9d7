import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPEN_TO_TOKENS, paramNamesOf, routes } from '@tctp/contracts';
import type {
  AccessPage,
  AccountList,
  MadeToken,
  Problem,
  TenantTokenList,
  TokenList,
} from '@tctp/contracts';
import { MOST_TOKENS } from '@tctp/domain';
import { dataSourceOptions } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { aPdf } from '../support/pdf';
import { PASSWORD, Person } from '../support/person';

const OURS = 'tinh-bien-2017.r07.once';
const HEAD = 'vhtt.truongphong';
const SYSTEM = { name: 'Phần mềm văn thư', scope: 'evidence', days: 90, password: PASSWORD };
const NO_TOKEN = `tctp_${'x'.repeat(43)}`;

describe('tokens by which systems of a unit come in', () => {
  let program: OwnProgram;
  let source: DataSource;
  let head: Person;

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_RATE_LIMIT: '0' });
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
    head = await signIn(HEAD);
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const signIn = (username: string) => Person.signIn(program.url, username);
  const make = (who: Person, more: Partial<Record<keyof typeof SYSTEM, unknown>> = {}) =>
    who.send<MadeToken & Problem>('POST', '/account/tokens', { body: { ...SYSTEM, ...more } });
  const system = (token: string) => Person.byToken(program.url, token);
  const aSystem = async (more: Partial<typeof SYSTEM> = {}, who = head) => {
    const { body } = await make(who, more);
    return { id: body.id, token: body.token, its: system(body.token) };
  };
  const own = async (who = head) => (await who.get<TokenList>('/account/tokens')).body;
  const opens = async (its: Person) => (await its.get('/plans')).status === 200;
  const versionOf = async (admin: Person, accountId: string) => {
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    return accounts.find((one) => one.accountId === accountId)?.version ?? 0;
  };

  it('are made with the password, said once, and kept as a hash', async () => {
    expect((await make(head, { password: 'không phải' })).body.code).toBe('password-wrong');
    expect((await make(head, { password: undefined })).body.code).toBe('proof-wanted');
    const { status, body } = await make(head);
    expect(status).toBe(201);
    expect(body.token).toMatch(/^tctp_[\w-]{43}$/);
    const [listed] = (await own()).tokens;
    expect(listed).toMatchObject({ id: body.id, name: SYSTEM.name, scope: 'evidence', lastUsedAt: null });
    expect(JSON.stringify(await own())).not.toContain(body.token);
    const kept = await source.query<{ row: string }[]>('select k::text as row from api_token k');
    expect(kept.some(({ row }) => row.includes(body.token.slice(9)))).toBe(false);
  });

  it('send in evidence from the file to the submission, as their holder, and are seen to', async () => {
    const { its, id } = await aSystem();
    expect((await its.get('/tasks?scope=mine')).status).toBe(200);
    expect((await its.command(OURS, 'accept')).status).toBe(200);
    const added = await its.upload(OURS, {
      bytes: await aPdf(),
      name: 'Quyết định.pdf',
    });
    expect(added.status).toBe(201);
    const opened = await its.get(`/tasks/${OURS}/evidence/${added.body.evidence.id}`);
    expect(opened.status).toBe(200);
    expect((await its.command(OURS, 'submit', { facts: { recognisedInitiatives: 1 } })).body).toMatchObject({
      version: expect.any(Number) as unknown,
    });
    expect(await its.tasks('scope=all')).toEqual(await head.tasks('scope=all'));
    const listed = (await own()).tokens.find((one) => one.id === id);
    expect(Date.now() - Date.parse(listed?.lastUsedAt ?? '')).toBeLessThan(60_000);
    expect(listed?.lastAddress).toMatch(/127\.0\.0\.1/);
    const mine = (await head.get<AccessPage>('/account/access-trail')).body.entries;
    expect(mine.find(({ code }) => code === 'evidence-opened')?.params).toMatchObject({ token: SYSTEM.name });
    expect(mine.map(({ code }) => code)).toContain('token-made');
  });

  it('only look where they were made to look only', async () => {
    const { its } = await aSystem({ scope: 'read' });
    expect((await its.get(`/tasks/${OURS}`)).status).toBe(200);
    const refused = await its.command(OURS, 'withdraw');
    expect([refused.status, refused.body.code]).toEqual([403, 'token-too-narrow']);
    expect((await its.get<Problem>('/uploads')).body.code).toBe('token-too-narrow');
  });

  it('open what the table says and no route beside it', async () => {
    const { its } = await aSystem();
    const closed: string[] = [];
    const opened: string[] = [];
    for (const route of routes.filter(({ access }) => access !== 'public')) {
      const path = paramNamesOf(route.path).reduce(
        (place, name) => place.replace(`{${name}}`, name.endsWith('Id') ? randomUUID() : 'x1'),
        route.path,
      );
      const { body } = await its.send<Problem>(route.method.toUpperCase(), path, {});
      (body.code === 'token-not-for-this' ? closed : opened).push(route.id);
    }
    expect(opened.sort()).toEqual([...OPEN_TO_TOKENS].sort());
    expect(closed).toEqual(
      expect.arrayContaining(['readSession', 'makeToken', 'approveEvidence', 'hearChanges']),
    );
  });

  it('come alone: no cookie beside them, and nobody they stand in for', async () => {
    const admin = await signIn('quantri');
    const cookie = `${admin.session.name}=${admin.session.value}`;
    const both = (bearer: string, path: string, more: Record<string, string> = {}) =>
      fetch(`${program.url}/api${path}`, { headers: { authorization: `Bearer ${bearer}`, cookie, ...more } });
    const { token } = await aSystem({ scope: 'read' });
    expect((await both(NO_TOKEN, '/plans')).status).toBe(401);
    expect((await both(token, '/admin/accounts')).status).toBe(403);
    expect((await both(token, '/plans', { 'acting-for': 'vhtt.canbo' })).status).toBe(403);
  });

  it('leave a password for somebody on the way to whom it is for', async () => {
    const headers = {
      authorization: 'Basic dXNlcjpwYXNz',
      cookie: `${head.session.name}=${head.session.value}`,
    };
    expect((await fetch(`${program.url}/api/session`, { headers })).status).toBe(200);
  });

  it.each([
    '',
    'Bearer',
    'Bearer x',
    `Bearer ${NO_TOKEN}`,
    `Bearer ${NO_TOKEN}\t`,
    `bearer tctp_' or 1=1 --`,
  ])('that were made up open nothing: %j', async (authorization) => {
    const reply = await fetch(`${program.url}/api/plans`, { headers: { authorization } });
    expect(reply.status).toBe(401);
    if (authorization !== '') expect(reply.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('are over at their hour, and when their holder revokes them', async () => {
    const [revoked, over] = [await aSystem(), await aSystem()];
    expect(await Promise.all([opens(revoked.its), opens(over.its)])).toEqual([true, true]);
    const end = async () => (await head.send('DELETE', `/account/tokens/${revoked.id}`, {})).body;
    expect([await end(), await end()]).toEqual([{ revoked: 1 }, { revoked: 0 }]);
    await source.query(
      `update api_token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [over.id],
    );
    expect(await Promise.all([opens(revoked.its), opens(over.its)])).toEqual([false, false]);
  });

  it('are revoked by an administrator with a reason, and only once', async () => {
    const [admin, { id, its }] = [await signIn('quantri'), await aSystem()];
    const all = (await admin.get<TenantTokenList>('/admin/tokens')).body.tokens;
    expect(all.find((one) => one.id === id)).toMatchObject({
      holder: { accountId: HEAD },
      name: SYSTEM.name,
    });
    const path = `/admin/tokens/${id}/revoke`;
    const body = { reason: 'Máy chủ văn thư đã thanh lý' };
    expect((await head.send('POST', path, { body })).status).toBe(403);
    expect((await admin.send('POST', path, { body: { reason: '' } })).status).toBe(400);
    expect(await opens(its)).toBe(true);
    expect((await admin.send('POST', path, { body })).status).toBe(200);
    expect(await opens(its)).toBe(false);
    expect((await admin.send<Problem>('POST', path, { body })).body.code).toBe('token-over');
    const history = await admin.get<{ events: unknown[] }>(`/admin/history?kind=person&id=${HEAD}`);
    expect(history.body.events[0]).toMatchObject({ code: 'tokenRevoked', reason: body.reason });
  });

  it('end with the place, the sessions and the account of their holder', async () => {
    const admin = await signIn('quantri');
    const accountId = 'tuphap.truongphong';
    const reason = 'Luân chuyển';
    const ends = async (method: string, path: string, body: object) => {
      const { its } = await aSystem({ scope: 'read' }, await signIn(accountId));
      expect(await opens(its)).toBe(true);
      const version = await versionOf(admin, accountId);
      expect(
        (await admin.send(method, `/admin/accounts/${accountId}${path}`, { body, version })).status,
      ).toBe(200);
      expect(await opens(its)).toBe(false);
    };
    await ends('POST', '/end-sessions', { reason });
    const place = { displayName: 'Trưởng phòng Tư pháp', reason };
    await ends('PUT', '', { ...place, role: 'head', unitId: 'vhtt' });
    await ends('PUT', '', { ...place, role: 'reviewer', unitId: 'vhtt' });
    await ends('PUT', '/lock', { locked: true, reason });
  });

  it('are nobody’s to make who answers for no unit, and reach no further than their maker', async () => {
    const [officer, reviewer] = [await signIn('vhtt.canbo'), await signIn('noivu.thamtra')];
    expect((await make(officer)).status).toBe(403);
    expect((await make(reviewer)).body.code).toBe('token-scope-not-yours');
    expect((await own(reviewer)).scopes).toEqual(['read']);
    const { its } = await aSystem({ scope: 'read' }, reviewer);
    expect(await its.tasks('scope=review')).toEqual(await reviewer.tasks('scope=review'));
    expect((await its.command(OURS, 'approve')).body.code).toBe('token-not-for-this');
    expect((await make(head, { days: 367 })).status).toBe(400);
    expect((await make(head, { scope: 'everything' })).status).toBe(400);
  });

  it('are no more than anybody can keep in view, even when made at the same time', async () => {
    const reviewer = await signIn('noivu.canbo');
    const [admin, accountId] = [await signIn('quantri'), 'noivu.canbo'];
    const version = await versionOf(admin, accountId);
    const body = { displayName: 'Cán bộ Nội vụ', role: 'reviewer', unitId: 'noi-vu', reason: 'Phân công' };
    await admin.send('PUT', `/admin/accounts/${accountId}`, { body, version });
    const replies = await Promise.all(
      Array.from({ length: MOST_TOKENS + 3 }, () => make(reviewer, { scope: 'read' })),
    );
    const codes = replies.map(({ status }) => status);
    expect(codes.filter((code) => code === 201)).toHaveLength(MOST_TOKENS);
    expect(codes.filter((code) => code === 409)).toHaveLength(3);
  });
});
