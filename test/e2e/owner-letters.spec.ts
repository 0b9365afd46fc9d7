import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signOnPerson } from '@tctp/application';
import type {
  AccessPage,
  AccountList,
  LetterTroubles,
  NoticeSettings,
  Problem,
  RecoveryCodes,
} from '@tctp/contracts';
import { dataSourceOptions, systemClock, typeormUnitOfWork } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { enrol, wantsOf } from '../support/authenticator';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { SmtpPeer } from '../support/smtp-peer';
import type { Received } from '../support/smtp-peer';
import { until } from '../support/until';

const OWN = 'sáu con ngựa gỗ chạy ngược';
const PUBLIC = 'https://cchc.example';
const WISHES = { wanted: false, muted: [], language: 'vi' };

describe('letters to the owner of an account', () => {
  let peer: SmtpPeer;
  let program: OwnProgram;
  let source: DataSource;

  beforeAll(async () => {
    peer = await SmtpPeer.start();
    program = await startOwnProgram({
      TCTP_SMTP_URL: peer.url,
      TCTP_MAIL_FROM: 'cchc@tinhbien.example',
      TCTP_PUBLIC_URL: PUBLIC,
      TCTP_SWEEP_SECONDS: '1',
    });
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
  }, 60_000);
  beforeEach(() => {
    peer.received.splice(0);
  });
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
    await peer?.close();
  }, 30_000);

  const signIn = (username: string, password = PASSWORD) => Person.signIn(program.url, username, password);
  const addressOf = (username: string) => `${username}@tinhbien.example`;
  const save = (who: Person, body: object) =>
    who.send<NoticeSettings & Problem>('PUT', '/notice-settings', { body: { ...WISHES, ...body } });
  const settings = async (who: Person) => (await who.get<NoticeSettings>('/notice-settings')).body;
  const askLink = (who: Person, body: object) =>
    who.send<Problem>('POST', '/notice-settings/confirmation', { body });
  const tokenIn = ({ text }: Received) => /#([\w-]{43})/.exec(text)?.[1] ?? '';
  const publicly = (method: string, path: string, body: unknown) =>
    fetch(`${program.url}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const lettersTo = (address: string) => peer.received.filter(({ to }) => to === address);
  const told = async (address: string, words: string): Promise<Received> => {
    const find = () => lettersTo(address).find(({ text }) => text.includes(words));
    await until(() => find() !== undefined, { within: 30_000, what: () => `"${words}" to ${address}` });
    return find()!;
  };
  const rows = (username: string) =>
    source.query<{ kind: string; state: string; attempts: number; last_error: string | null }[]>(
      'select kind, state, attempts, last_error from owner_letter where account_id = $1 order by id',
      [username],
    );
  const tryAgain = () =>
    source.query(`update owner_letter set next_attempt_at = now() where state = 'waiting'`);
  /** By the link that came there, as people do it. */
  const confirmed = async (who: Person, username: string, more: object = {}): Promise<string> => {
    const address = addressOf(username);
    expect((await save(who, { address, password: PASSWORD, ...more })).status).toBe(200);
    expect((await askLink(who, { password: PASSWORD })).status).toBe(204);
    await until(() => lettersTo(address).length === 1);
    const token = tokenIn(lettersTo(address)[0]!);
    expect((await publicly('POST', '/mail-confirmations', { token })).status).toBe(204);
    peer.received.splice(0);
    return address;
  };

  it('go nowhere by a stolen session: another address, and its link, ask for the password', async () => {
    const thief = await signIn('vhtt.canbo');
    const address = 'ke.trom@evil.example';
    expect(await settings(thief)).toMatchObject({ wantedProof: { password: true, code: false } });
    expect(await save(thief, { address })).toMatchObject({ status: 403, body: { code: 'proof-wanted' } });
    expect((await save(thief, { address, password: 'sai' })).body).toMatchObject({
      code: 'password-wrong',
      params: { left: 4 },
    });
    expect(await settings(thief)).toMatchObject({ address: null, confirmed: false });

    const owner = await signIn('vhtt.canbo');
    const own = await confirmed(owner, 'vhtt.canbo');
    expect(await settings(owner)).toMatchObject({ address: own, confirmed: true });
    expect((await askLink(thief, {})).body.code).toBe('proof-wanted');
    expect((await askLink(thief, { password: 'sai' })).body.code).toBe('password-wrong');
    for (const other of [address, null])
      expect((await save(thief, { address: other })).body.code).toBe('proof-wanted');
    expect((await save(thief, { address: own, language: 'en' })).status).toBe(200);
    expect(await settings(owner)).toMatchObject({ address: own, confirmed: true, language: 'en' });
    expect((await save(owner, { address: own })).status).toBe(200);
    for (let tries = 0; tries < 3; tries += 1) await save(thief, { address, password: 'sai' });
    expect((await thief.get('/session')).status).toBe(401);
    expect(peer.received).toEqual([]);
  }, 60_000);

  it('say to the address of before that it is another one, which is not confirmed, nor the old one any more', async () => {
    const owner = await signIn('vhtt.truongphong');
    const before = await confirmed(owner, 'vhtt.truongphong');
    expect((await publicly('POST', '/password-resets', { username: 'vhtt.truongphong' })).status).toBe(204);
    const token = tokenIn(await told(before, '/reset-password#'));
    const address = 'moi@tinhbien.example';
    expect((await save(owner, { address, password: PASSWORD })).body).toMatchObject({
      address,
      confirmed: false,
    });
    const letter = await told(before, 'Địa chỉ thư của bạn đã được đổi');
    expect(letter.text).toMatch(/Lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}, từ địa chỉ mạng 127\.0\.0\.1\./);
    expect(letter.header('message-id')).toMatch(/^<owner-[0-9a-f]{32}@tctp>$/);
    expect((await publicly('PUT', '/password-resets', { token, password: OWN })).status).toBe(403);
    expect((await save(owner, { address: before, password: PASSWORD })).body.confirmed).toBe(false);
    await owner.choosePassword(PASSWORD, OWN);
    expect((await rows('vhtt.truongphong')).map(({ kind }) => kind)).toEqual(['mail-address-changed']);
    const { entries } = (
      await (await signIn('vhtt.truongphong', OWN)).get<AccessPage>('/account/access-trail')
    ).body;
    expect(entries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['mail-address-changed', 'mail-address-confirmed', 'password-changed']),
    );
    expect(lettersTo(address)).toEqual([]);
  }, 60_000);

  it('tell of a new password, by its owner, by a link and by the administrator, and hold no secret', async () => {
    const owner = await signIn('tuphap.canbo');
    const address = await confirmed(owner, 'tuphap.canbo', { language: 'en' });
    await owner.choosePassword(PASSWORD, OWN);
    await told(address, 'Your password was changed');
    peer.received.splice(0);

    expect((await publicly('POST', '/password-resets', { username: 'tuphap.canbo' })).status).toBe(204);
    const token = tokenIn(await told(address, '/reset-password#'));
    const another = 'bảy con ngựa gỗ chạy xuôi';
    expect((await publicly('PUT', '/password-resets', { token, password: another })).status).toBe(204);
    await told(address, 'Your password was changed');

    const admin = await signIn('quantri');
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    const version = accounts.find(({ accountId }) => accountId === 'tuphap.canbo')?.version ?? 0;
    const body = { reason: 'Quên mật khẩu' };
    const given = await admin.send<{ password: string }>('POST', '/admin/accounts/tuphap.canbo/password', {
      body,
      version,
    });
    const letter = await told(address, 'The administrator gave you a new password');
    expect(letter.text).not.toContain('network address');
    for (const { raw, text } of lettersTo(address).filter(({ text }) => !text.includes('reset-password')))
      for (const secret of [PASSWORD, OWN, another, token, given.body.password, 'http://', 'https://'])
        expect(`${raw}${text}`).not.toContain(secret);
  }, 60_000);

  it('tell of a second factor, its recovery codes, and that it is gone', async () => {
    const owner = await signIn('noivu.canbo');
    const address = await confirmed(owner, 'noivu.canbo');
    const { app, codes } = await enrol(owner);
    await told(address, 'Xác thực hai lớp của bạn đã được bật');

    expect(await settings(owner)).toMatchObject({ wantedProof: { password: true, code: true } });
    const elsewhere = { address: 'khac@tinhbien.example', password: PASSWORD };
    expect((await save(owner, elsewhere)).body.code).toBe('proof-wanted');
    expect((await save(owner, { ...elsewhere, code: app.wrong() })).body.code).toBe('code-wrong');
    expect((await askLink(owner, { password: PASSWORD })).body.code).toBe('proof-wanted');
    expect(await settings(owner)).toMatchObject({ address, confirmed: true });

    const again = await signIn('noivu.canbo');
    expect(await wantsOf(again)).toBe('secondFactor');
    await again.send('POST', '/session/second-factor', { body: { code: codes[0] } });
    const used = await told(address, 'Một mã khôi phục của bạn đã được dùng');
    for (const code of codes) expect(used.text).not.toContain(code);
    const factor = (path: string, code = '') =>
      again.send<RecoveryCodes>('POST', `/account/second-factor${path}`, {
        body: { password: PASSWORD, code },
      });
    const renewed = await factor('/recovery-codes', codes[1]);
    expect(renewed.status).toBe(200);
    await told(address, 'Mã khôi phục của bạn đã được tạo lại');
    expect((await factor('/stop', renewed.body.codes[0])).status).toBe(200);
    await told(address, 'Xác thực hai lớp của bạn đã bị tắt');

    await enrol(again);
    const admin = await signIn('quantri');
    const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
    const version = accounts.find(({ accountId }) => accountId === 'noivu.canbo')?.version ?? 0;
    const body = { reason: 'Mất điện thoại, đã gặp trực tiếp' };
    await admin.send('POST', '/admin/accounts/noivu.canbo/take-second-factor', { body, version });
    const taken = await told(address, 'Quản trị hệ thống đã gỡ xác thực hai lớp của bạn');
    expect(taken.text).not.toContain('127.0.0.1');
  }, 90_000);

  it('tell whoever is linked to the identity provider that their password is over', async () => {
    const address = await confirmed(await signIn('chutich'), 'chutich');
    const deps = { work: typeormUnitOfWork(source), clock: systemClock, newId: randomUUID };
    const linked = await signOnPerson(deps, {
      identity: { issuer: 'https://dang-nhap.example', subject: '7' },
      username: 'chutich',
      displayName: null,
      role: 'chairman',
      unitId: 'tinh-bien',
      tenantId: null,
      link: true,
      create: false,
      reason: 'Đăng nhập một lần.',
    });
    expect(linked.ok).toBe(true);
    await told(address, 'Tài khoản của bạn từ nay đăng nhập một lần');
  }, 60_000);

  it('wait while the mail server is away, and keep nobody from a new password', async () => {
    const owner = await signIn('xa01.canbo');
    const address = await confirmed(owner, 'xa01.canbo');
    await peer.close();
    try {
      await owner.choosePassword(PASSWORD, OWN);
      await until(async () => (await rows('xa01.canbo'))[0]?.last_error != null);
      expect(await rows('xa01.canbo')).toMatchObject([
        { kind: 'password-changed', state: 'waiting', attempts: 0 },
      ]);
    } finally {
      await peer.listen();
    }
    await tryAgain();
    await told(address, 'Mật khẩu của bạn đã được đổi');
    await until(async () => (await rows('xa01.canbo'))[0]?.state === 'sent');
    expect(lettersTo(address)).toHaveLength(1);
  }, 60_000);

  it('that cannot be sent are kept as not sent, for the administrator to see', async () => {
    const owner = await signIn('phochutich');
    const address = await confirmed(owner, 'phochutich');
    peer.verdict = (to) => (to === address ? { code: 550, reason: 'no such user' } : null);
    await owner.choosePassword(PASSWORD, OWN);
    await until(async () => (await rows('phochutich'))[0]?.state === 'failed');
    peer.verdict = () => null;
    const { letters } = (await (await signIn('quantri')).get<LetterTroubles>('/letters/troubles')).body;
    expect(letters).toMatchObject([{ address, state: 'failed', attempts: 1 }]);
    expect(letters[0]?.reason).toContain('no such user');
  }, 60_000);

  it('are given up after a week in which no server would have them', async () => {
    await source.query(
      `insert into owner_letter (tenant_id, account_id, kind, address, language, at)
       select tenant_id, id, 'password-changed', 'cu@tinhbien.example', 'vi', now() - interval '8 days'
         from account where id = 'xa01.canbo'`,
    );
    peer.verdict = (to) => (to.startsWith('cu@') ? { code: 451, reason: 'mailbox busy' } : null);
    await until(async () => (await rows('xa01.canbo')).some(({ state }) => state === 'failed'));
    peer.verdict = () => null;
  }, 30_000);

  it('need no password of whoever has none, and bring them none either', async () => {
    const owner = await signIn('sonoivu');
    await source.query(`update account set password_hash = '-' where id = 'sonoivu'`);
    expect(await settings(owner)).toMatchObject({ wantedProof: { password: false, code: false } });
    const address = addressOf('sonoivu');
    expect((await save(owner, { address })).status).toBe(200);
    expect((await askLink(owner, {})).status).toBe(204);
    await until(() => lettersTo(address).length === 1);
    const token = tokenIn(lettersTo(address)[0]!);
    expect((await publicly('POST', '/mail-confirmations', { token })).status).toBe(204);
    expect(await settings(owner)).toMatchObject({ confirmed: true });
    peer.received.splice(0);

    for (const username of ['sonoivu', 'vhtt.canbo'])
      expect((await publicly('POST', '/password-resets', { username })).status).toBe(204);
    await told(addressOf('vhtt.canbo'), '/reset-password#');
    expect(lettersTo(address)).toEqual([]);
    const [kept] = await source.query<{ n: number }[]>(
      `select count(*)::integer as n from mail_link where account_id = 'sonoivu' and purpose = 'reset'`,
    );
    expect(kept?.n).toBe(0);
  }, 60_000);
});
