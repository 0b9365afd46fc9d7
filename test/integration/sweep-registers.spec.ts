import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverDigests, listDigests, sendLetters, sweepRegisters } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { smtpMailer } from '@tctp/mail';
import { nextDeadlineAt, typeormLetters, typeormNotices } from '@tctp/persistence';
import { registerDesk } from '../support/register-desk';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { SmtpPeer } from '../support/smtp-peer';

describe('the sweep of registers', () => {
  let sandbox: Sandbox;
  let peer: SmtpPeer;
  let commune: Actor;
  let reviewer: Actor;
  let colleague: Actor;
  let chairman: Actor;

  beforeAll(async () => {
    [sandbox, peer] = await Promise.all([aSandbox(), SmtpPeer.start()]);
    const [plan] = await sandbox.source.query<{ authority: string }[]>(
      'select authority_unit_id as authority from plan',
    );
    commune = await sandbox.person('officer', 'xa-01');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    chairman = await sandbox.person('chairman', plan?.authority ?? '');
    colleague = { ...reviewer, accountId: 'second', displayName: 'second' };
    await sandbox.source.query(
      `insert into account (tenant_id, id, username, password_hash, display_name, role, unit_id)
       values ('an-giang', 'second', 'second', '-', 'second', 'reviewer', 'noi-vu')`,
    );
  }, 60_000);
  afterAll(async () => {
    await peer?.close();
    await sandbox?.close();
  });

  const desk = () => registerDesk(sandbox);
  const obstacle = { title: 'Thiếu máy quét', description: 'Xã không có máy quét.' };
  let first = '';

  it('tells Nội vụ of an obstacle at once, and wakes for its day', async () => {
    ({ id: first } = await desk().open(commune, 'obstacles', obstacle));
    expect(await desk().told(first, 'obstacleReported')).toEqual([
      { unit_id: 'noi-vu', role: 'reviewer', day: '2017-08-28' },
    ]);
    await sandbox.source.query('update deadline set fired_at = now() where fired_at is null');
    expect(await nextDeadlineAt(sandbox.source)).toBe('2017-09-05T17:00:00.000Z');
  });

  it('leaves an entry alone until its day is over where the plan is', async () => {
    await sandbox.clock.moveTo('2017-09-05T16:59:00.000Z');
    expect(await sweepRegisters(sandbox)).toEqual({ late: 0, urged: 0 });
    expect(await sandbox.read.pendingDeadlines('2017-09-05T16:59:00.000Z')).toBe(0);
    expect(await desk().lateSince(first)).toBeNull();
  });

  it('makes it late then, once, and tells the chairman and Nội vụ, though four sweeps race', async () => {
    await sandbox.clock.moveTo('2017-09-05T17:00:00.000Z');
    expect(await sandbox.read.pendingDeadlines('2017-09-05T17:00:00.000Z')).toBe(1);
    await Promise.all(Array.from({ length: 4 }, () => sweepRegisters(sandbox)));
    await sweepRegisters(sandbox);
    expect(await desk().lateSince(first)).toBe('2017-09-06');
    expect(await desk().told(first, 'entryLate')).toEqual([
      { unit_id: chairman.unitId, role: 'chairman', day: '2017-09-06' },
      { unit_id: 'noi-vu', role: 'reviewer', day: '2017-09-06' },
    ]);
    const events = await sandbox.source.query(
      `select act, by, state from register_event where entry_id = $1 and act = 'late'`,
      [first],
    );
    expect(events).toEqual([{ act: 'late', by: null, state: 'reported' }]);
    expect(await nextDeadlineAt(sandbox.source)).toBeNull();
  });

  it('is in the ledger, the digest and the letter of the chairman, with the way to it', async () => {
    const [notice] = await desk().ledger(chairman);
    expect(notice).toMatchObject({
      kind: 'entryLate',
      seen: false,
      task: null,
      entry: { id: first, register: 'obstacles', title: 'Thiếu máy quét', late: true, dueOn: '2017-09-05' },
    });
    const mailbox = { tenantId: 'an-giang', unitId: chairman.unitId, role: chairman.role, day: '2017-09-06' };
    await deliverDigests(sandbox, [mailbox]);
    const [digest] = await listDigests(sandbox, chairman);
    expect(digest).toMatchObject({ day: '2017-09-06', items: [{ kind: 'entryLate', entry: { id: first } }] });

    const letters = typeormLetters(sandbox.source, { settleSeconds: 0, holdSeconds: 300 });
    const mailer = smtpMailer({ url: peer.url, from: { name: null, address: 'cchc@tinhbien.example' } });
    const wishes = { wanted: true, muted: [], language: 'vi' } as const;
    await letters.save(chairman, { ...wishes, address: 'chutich@example.vn' });
    await sandbox.source.query('update notice_settings set mailed_up_to = 0');
    await sandbox.clock.moveTo('2017-09-06T01:00:00.000Z');
    const send = () => sendLetters({ ...sandbox, letters, mailer, publicUrl: 'https://cchc.example' });
    expect(await send()).toMatchObject({ written: 1, sent: 1 });
    const [mail] = peer.received;
    expect(mail?.header('subject')).toBe('Chỉ số CCHC 06/09/2017: 1 việc quá hạn, 1 việc cần biết');
    expect(mail?.text).toContain('Khó khăn, vướng mắc: Thiếu máy quét');
    expect(mail?.text).toContain('Quá hạn từ hết ngày 05/09/2017');
    expect(mail?.text).toContain(`https://cchc.example/registers/obstacles?entry=${first}`);
  });

  it('answers the unit, and a reopened obstacle becomes late again on its new day', async () => {
    await desk().act(chairman, first, 'answer', { answer: 'Mượn của huyện.', answeredWith: 'directive' });
    expect(await desk().lateSince(first)).toBeNull();
    expect((await desk().told(first, 'obstacleAnswered')).map(({ role }) => role)).toEqual([
      'officer',
      'head',
    ]);
    await desk().act(commune, first, 'reopen', { answerBy: '2017-09-07' }, 'Máy hỏng.');
    await sweepRegisters(sandbox);
    expect(await desk().lateSince(first)).toBeNull();
    await sandbox.clock.moveTo('2017-09-08T01:00:00.000Z');
    await sweepRegisters(sandbox);
    expect(await desk().lateSince(first)).toBe('2017-09-08');
    expect(await desk().told(first, 'entryLate')).toHaveLength(4);
  });

  it('tells the head too of a follow-up that is late, but not of an inspection that is', async () => {
    const plan = { title: 'Kiểm tra CCHC', plannedOn: '2017-09-08' };
    const late = await desk().open(reviewer, 'inspections', plan, 'xa-02');
    const follow = await desk().open(reviewer, 'inspections', plan, 'xa-03');
    await desk().act(reviewer, follow.id, 'inspect', { inspectedOn: '2017-09-08', findings: 'Thiếu sổ.' });
    const conclusion = { conclusionNumber: '01/TB', concludedOn: '2017-09-08' };
    await desk().act(reviewer, follow.id, 'conclude', { ...conclusion, followUpBy: '2017-09-08' });
    expect((await desk().told(follow.id, 'inspectionConcluded')).map(({ unit_id }) => unit_id)).toEqual([
      'xa-03',
      'xa-03',
    ]);
    await sandbox.clock.moveTo('2017-09-09T01:00:00.000Z');
    await sweepRegisters(sandbox);
    const roles = async (id: string) => (await desk().told(id, 'entryLate')).map(({ role }) => role);
    expect(await roles(late.id)).toEqual(['reviewer']);
    expect(await roles(follow.id)).toEqual(['reviewer', 'head']);
    const quiet = await desk().open(reviewer, 'inspections', { ...plan, plannedOn: '2017-12-01' }, 'xa-04');
    await desk().act(reviewer, quiet.id, 'inspect', { inspectedOn: '2017-09-09', findings: 'Tốt.' });
    await desk().act(reviewer, quiet.id, 'conclude', conclusion);
    expect(await desk().told(quiet.id, 'inspectionConcluded')).toEqual([]);
  });

  it('tells nobody whom a complaint names, in no ledger, digest or letter, and names it in no letter', async () => {
    const { id } = await desk().open(colleague, 'complaints', {
      title: 'Đến muộn',
      content: 'Không có người trực.',
      channel: 'phone',
      receivedOn: '2017-09-09',
      checkBy: '2017-09-09',
      account: reviewer.accountId,
    });
    const before = await typeormNotices(sandbox.source).countNew(reviewer);
    await sandbox.clock.moveTo('2017-09-10T01:00:00.000Z');
    await sweepRegisters(sandbox);
    const mailbox = { tenantId: 'an-giang', unitId: 'noi-vu', role: 'reviewer', day: '2017-09-10' } as const;
    await deliverDigests(sandbox, [mailbox]);
    expect(await typeormNotices(sandbox.source).countNew(reviewer)).toBe(before);
    const ofIt = async (reader: Actor) =>
      (await desk().ledger(reader)).filter(({ entry }) => entry?.id === id);
    expect(await ofIt(reviewer)).toEqual([]);
    expect(await ofIt(colleague)).toHaveLength(1);
    const lines = async (reader: Actor) =>
      (await listDigests(sandbox, reader)).find(({ day }) => day === '2017-09-10')?.items.length;
    expect([await lines(reviewer), await lines(colleague)]).toEqual([0, 1]);

    const letters = typeormLetters(sandbox.source, { settleSeconds: 0, holdSeconds: 300 });
    const mailer = smtpMailer({ url: peer.url, from: { name: null, address: 'cchc@tinhbien.example' } });
    const wishes = { wanted: true, muted: [], language: 'vi' } as const;
    for (const who of [reviewer, colleague])
      await letters.save(who, { ...wishes, address: `${who.accountId}@example.vn` });
    const [last] = await sandbox.source.query<{ before: string }[]>(
      `select min(id) - 1 as before from notification where entry_id = $1 and kind = 'entryLate'`,
      [id],
    );
    await sandbox.source.query('update notice_settings set mailed_up_to = $1', [last?.before]);
    await sendLetters({ ...sandbox, letters, mailer, publicUrl: null });
    const mails = peer.received.slice(1);
    expect(mails.map(({ to }) => to)).toEqual(['second@example.vn']);
    expect(mails[0]?.text).not.toContain('Đến muộn');
    expect(mails[0]?.text).toContain('mục 1');
  });
});
