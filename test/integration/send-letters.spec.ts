import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS, sendLetters, sweepDeadlines } from '@tctp/application';
import type { LetterSettings, Mailer } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { smtpMailer } from '@tctp/mail';
import { typeormLetters } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { SmtpPeer } from '../support/smtp-peer';

const FROM = { name: null, address: 'cchc@tinhbien.example' };
const WISHES: LetterSettings = { address: null, wanted: true, muted: [], language: 'vi' };

describe('letters over a real mail server', () => {
  let sandbox: Sandbox;
  let peer: SmtpPeer;
  let mailer: Mailer;
  let culture: Actor;
  let justice: Actor;
  let home: Actor;

  beforeEach(async () => {
    [sandbox, peer] = await Promise.all([aSandbox(), SmtpPeer.start()]);
    mailer = smtpMailer({ url: peer.url, from: FROM });
    culture = await sandbox.person('officer', 'vhtt');
    justice = await sandbox.person('officer', 'tu-phap');
    home = await sandbox.person('officer', 'noi-vu');
  }, 60_000);
  afterEach(async () => {
    await peer?.close();
    await sandbox?.close();
  });

  const letters = () => typeormLetters(sandbox.source, { settleSeconds: 0, holdSeconds: 300 });
  const send = (through: Mailer = mailer, publicUrl: string | null = 'https://cchc.example') =>
    sendLetters({ ...sandbox, letters: letters(), mailer: through, publicUrl });
  const wants = (who: Actor, more: Partial<LetterSettings> = {}) =>
    letters().save(who, { ...WISHES, address: `${who.unitId}@example.vn`, ...more });
  const moveTo = async (instant: string) => {
    await sandbox.clock.moveTo(instant);
    await sweepDeadlines({ ...sandbox, warn: () => undefined });
  };
  const rows = () =>
    sandbox.source.query<
      { account_id: string; state: string; attempts: number; last_error: string | null }[]
    >('select account_id, state, attempts, last_error from letter order by account_id, day');
  const tryAgain = () =>
    sandbox.source.query(`update letter set next_attempt_at = now() where state = 'waiting'`);

  it('writes one a day to whoever wants one, of what was told since they asked, in their language', async () => {
    await wants(culture);
    await wants(justice, { language: 'en' });
    await wants(home, { wanted: false });
    expect(await send()).toEqual({ written: 0, sent: 0, away: null });
    await moveTo('2017-11-27T01:00:00.000Z');
    expect(await send()).toEqual({ written: 2, sent: 2, away: null });
    expect(await send()).toEqual({ written: 0, sent: 0, away: null });
    const mail = peer.received.find(({ to }) => to === 'vhtt@example.vn');
    expect(mail?.header('subject')).toMatch(
      /^Chỉ số CCHC 27\/11\/2017: (\d+ việc quá hạn, )?\d+ việc cần biết$/,
    );
    expect(mail?.header('from')).toBe('Chỉ số CCHC <cchc@tinhbien.example>');
    expect(mail?.header('message-id')).toMatch(/^<digest-[0-9a-f]{32}@tctp>$/);
    expect(mail?.text).toContain('Sắp đến hạn');
    expect(mail?.text).toContain('https://cchc.example/tasks/tinh-bien-2017.r07.once');
    expect(mail?.text).toContain('Có thể mất 2,00 điểm');
    const english = peer.received.find(({ to }) => to === 'tu-phap@example.vn');
    expect(english?.header('subject')).toContain('tasks to know of');
  });

  it('leaves out topics the person has muted, and links where nobody said where to', async () => {
    await wants(culture, { muted: ['time'] });
    await wants(justice);
    await moveTo('2017-11-27T01:00:00.000Z');
    await send(mailer, null);
    expect(peer.received.map(({ to }) => to)).toEqual(['tu-phap@example.vn']);
    expect(peer.received[0]?.text).not.toContain('http');
  });

  it('writes to nobody at night, and says in the morning what the night brought', async () => {
    await wants(culture);
    await moveTo('2017-11-26T20:00:00.000Z');
    expect((await send()).written).toBe(0);
    await moveTo('2017-11-27T01:00:00.000Z');
    expect((await send()).written).toBe(1);
  });

  it('takes a letter later that the server would not take now', async () => {
    await wants(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    peer.verdict = () => ({ code: 451, reason: 'mailbox busy' });
    await send();
    expect(await rows()).toMatchObject([
      {
        state: 'waiting',
        attempts: 1,
        last_error: expect.stringContaining('mailbox busy') as unknown as string,
      },
    ]);
    expect((await send()).sent).toBe(0);
    peer.verdict = () => null;
    await tryAgain();
    expect((await send()).sent).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }]);
  });

  it('gives up after so many attempts, and keeps the reason for the person and the administrator', async () => {
    await wants(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    peer.verdict = () => ({ code: 452, reason: 'quota exceeded', at: 'data' });
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await tryAgain();
      await send();
    }
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: MOST_ATTEMPTS }]);
    expect((await letters().settings(culture)).lastLetter).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('quota exceeded') as unknown as string,
    });
    expect(await letters().troubles(culture.tenantId)).toMatchObject([{ address: 'vhtt@example.vn' }]);
  });

  it('lets one refused recipient stop no other', async () => {
    for (const who of [culture, justice, home]) await wants(who);
    await moveTo('2017-11-27T01:00:00.000Z');
    peer.verdict = (to) => (to.startsWith('tu-phap') ? { code: 550, reason: 'no such user' } : null);
    expect((await send()).sent).toBe(2);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['failed', 'sent', 'sent']);
  });

  it('lets one that cannot be written stop no other, and tries it again', async () => {
    for (const who of [culture, justice, home]) await wants(who);
    await moveTo('2017-11-27T01:00:00.000Z');
    const { read } = sandbox;
    const breaks: typeof read = {
      ...read,
      tasks: (reader, query) =>
        reader.unitId === 'vhtt' ? Promise.reject(new Error('broken row')) : read.tasks(reader, query),
    };
    const through = { ...sandbox, letters: letters(), mailer, publicUrl: null };
    expect(await sendLetters({ ...through, read: breaks })).toMatchObject({ sent: 2, away: null });
    expect(await rows()).toContainEqual(
      expect.objectContaining({ state: 'waiting', attempts: 1, last_error: 'Error: broken row' }),
    );
    await tryAgain();
    expect((await send()).sent).toBe(1);
  });

  it('writes nothing to whoever has been locked out, before it is written or after', async () => {
    for (const who of [culture, justice]) await wants(who);
    const lock = (who: Actor) =>
      sandbox.source.query('update account set locked_at = now() where id = $1', [who.accountId]);
    await lock(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    peer.verdict = () => ({ code: 451, reason: 'mailbox busy' });
    expect((await send()).written).toBe(1);
    await lock(justice);
    peer.verdict = () => null;
    await tryAgain();
    expect((await send()).sent).toBe(0);
    expect(peer.received).toEqual([]);
  });

  it('waits while the server is away, counts no attempt, and writes no second letter meanwhile', async () => {
    await wants(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    await peer.close();
    expect((await send()).away).toContain('ECONNREFUSED');
    await tryAgain();
    await send();
    await moveTo('2017-11-30T01:00:00.000Z');
    expect((await send()).written).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await peer.listen();
    await tryAgain();
    expect((await send()).sent).toBe(1);
    expect(await send()).toMatchObject({ written: 1, sent: 1 });
    expect(peer.received.length).toBe(2);
  });

  it('does not blame a letter for a sender the server will not have', async () => {
    await wants(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    peer.verdict = () => ({ code: 553, reason: 'sender not allowed', at: 'mail' });
    expect((await send()).away).toContain('sender not allowed');
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  it('killed between accept and mark, sends it once more under the same Message-ID', async () => {
    await wants(culture);
    await moveTo('2017-11-27T01:00:00.000Z');
    const dies = letters();
    dies.end = () => Promise.reject(new Error('killed'));
    await expect(sendLetters({ ...sandbox, letters: dies, mailer, publicUrl: null })).rejects.toThrow(
      'killed',
    );
    expect((await send()).sent).toBe(0);
    await tryAgain();
    expect((await send()).sent).toBe(1);
    const [first, second] = peer.received.map((mail) => mail.header('message-id'));
    expect(peer.received.length).toBe(2);
    expect(first).toBe(second);
  });

  it('sends each letter once, however many send at the same time', async () => {
    for (const who of [culture, justice, home]) await wants(who);
    await moveTo('2017-11-27T01:00:00.000Z');
    await Promise.all([send(), send(), send()]);
    expect(peer.received.map(({ to }) => to).sort()).toEqual(
      ['noi-vu@example.vn', 'tu-phap@example.vn', 'vhtt@example.vn'].sort(),
    );
  });

  it('writes one letter to each and breaks for no sender, however often they meet', async () => {
    for (const who of [culture, justice, home]) await wants(who);
    await moveTo('2017-11-27T01:00:00.000Z');
    for (let round = 0; round < 20; round += 1) {
      await sandbox.source.query('delete from letter');
      await sandbox.source.query('update notice_settings set mailed_up_to = 0');
      await Promise.all(
        Array.from({ length: 8 }, () => letters().write('2017-11-27', '2017-11-27T01:00:00.000Z')),
      );
      expect((await rows()).length).toBe(3);
    }
  });

  it('lets no name and no title write a header', async () => {
    await wants(culture);
    const evil = 'Cán bộ\r\nBcc: all@example.vn\r\n\r\n<script>alert(1)</script>';
    await sandbox.source.query('update account set display_name = $1 where id = $2', [
      evil,
      culture.accountId,
    ]);
    await sandbox.source.query('update task set title = $1', [evil]);
    await moveTo('2017-11-27T01:00:00.000Z');
    expect((await send()).sent).toBe(1);
    const [mail] = peer.received;
    expect(mail?.header('bcc')).toBeNull();
    expect(mail?.header('to')).toContain('Cán bộ Bcc: all@example.vn');
    const html = mail?.raw.slice(mail.raw.indexOf('text/html')) ?? '';
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});
