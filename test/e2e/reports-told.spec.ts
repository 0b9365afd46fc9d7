import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DigestList, NewNotices, NoticeList } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { reportOf } from '../support/reports';
import { SmtpPeer } from '../support/smtp-peer';
import { until } from '../support/until';

const PEOPLE = [
  ...['noivu.thamtra', 'noivu.truongphong', 'noivu.canbo', 'vhtt.truongphong', 'phochutich', 'chutich'],
  ...['sonoivu', 'quantri'],
] as const;
const WHY = 'Nêu rõ việc của các xã.';

describe('what periodic reports tell', () => {
  let program: OwnProgram;
  let peer: SmtpPeer;
  const people: Record<string, Person> = {};
  const as = (name: (typeof PEOPLE)[number]) => people[name]!;
  const report = () => reportOf(as('noivu.thamtra'), 'tinh-bien-2017', '2017-Q3');
  const told = async (name: (typeof PEOPLE)[number]) => {
    const { notices } = (await as(name).get<NoticeList>('/notices?limit=100')).body;
    return notices.flatMap(({ kind, report: of }) =>
      of === null ? [] : [{ kind, state: of.state, reason: of.reason }],
    );
  };
  const digestOf = async (name: (typeof PEOPLE)[number]) => {
    const { digests } = (await as(name).get<DigestList>('/digests')).body;
    return digests.flatMap(({ items }) => items).filter((item) => item.report !== null);
  };

  beforeAll(async () => {
    peer = await SmtpPeer.start();
    program = await startOwnProgram({
      TCTP_SMTP_URL: peer.url,
      TCTP_MAIL_FROM: 'cchc@tinhbien.example',
      TCTP_PUBLIC_URL: 'https://cchc.tinhbien.example',
      TCTP_SWEEP_SECONDS: '2',
    });
    for (const name of PEOPLE) people[name] = await Person.signIn(program.url, name);
    const settings = { wanted: true, muted: [], password: PASSWORD };
    for (const [name, language] of [
      ['chutich', 'vi'],
      ['noivu.thamtra', 'en'],
    ] as const) {
      const body = { ...settings, address: `${name}@tinhbien.example`, language };
      expect((await as(name).send('PUT', '/notice-settings', { body })).status).toBe(200);
    }
  }, 90_000);

  afterAll(async () => {
    await program?.close();
    await peer?.close();
  }, 30_000);

  it('those who may approve are told once that one waits: bell, digest, letter', async () => {
    await report().compose(as('noivu.thamtra'));
    const before = (await as('chutich').get<NewNotices>('/notices/new')).body.count;
    const key = randomUUID();
    const { version } = await report().read();
    const submit = () =>
      report().does(as('noivu.thamtra'), 'submit', { note: 'Trình Chủ tịch.' }, { key, version });
    expect((await submit()).status).toBe(200);
    expect((await submit()).status).toBe(200);
    const waits = { kind: 'reportSubmitted', state: 'submitted', reason: 'Trình Chủ tịch.' };
    for (const name of ['chutich', 'phochutich', 'noivu.truongphong'] as const)
      expect([name, await told(name)]).toEqual([name, [waits]]);
    for (const name of ['noivu.thamtra', 'noivu.canbo', 'vhtt.truongphong', 'sonoivu', 'quantri'] as const)
      expect([name, await told(name)]).toEqual([name, []]);
    expect((await as('chutich').get<NewNotices>('/notices/new')).body.count).toBe(before + 1);
    await until(async () => (await digestOf('chutich')).length === 1);
    const letter = () => peer.received.find(({ text }) => text.includes('Báo cáo chờ phê duyệt'));
    await until(() => letter() !== undefined, { within: 60_000 });
    expect(letter()?.to).toBe('chutich@tinhbien.example');
    for (const said of [
      'Báo cáo quý III/2017, kế hoạch 119/KH-UBND',
      'Báo cáo chờ phê duyệt · Chờ duyệt',
      'Lời kèm theo: Trình Chủ tịch.',
      'https://cchc.tinhbien.example/reports/2017-Q3',
    ])
      expect(letter()?.text).toContain(said);
  }, 90_000);

  it('its writer is told that it was sent back, and why; whoever sent it back is not', async () => {
    expect((await report().does(as('chutich'), 'return', { reason: WHY })).status).toBe(200);
    expect(await told('noivu.thamtra')).toEqual([{ kind: 'reportReturned', state: 'returned', reason: WHY }]);
    expect((await told('chutich')).map(({ kind, state }) => [kind, state])).toEqual([
      ['reportSubmitted', 'returned'],
    ]);
    expect(await told('phochutich')).toHaveLength(1);
    await until(() => peer.received.some(({ to }) => to === 'noivu.thamtra@tinhbien.example'), {
      within: 60_000,
    });
    const [letter] = peer.received.filter(({ to }) => to === 'noivu.thamtra@tinhbien.example');
    expect(letter?.text).toContain('The report is sent back to be changed');
    expect(letter?.text).toContain(`What was said: ${WHY}`);
  }, 90_000);

  it('is one line of the digest of a day, however often it comes back', async () => {
    expect((await report().does(as('noivu.thamtra'), 'submit')).status).toBe(200);
    expect((await told('chutich')).map(({ reason }) => reason)).toEqual([null, 'Trình Chủ tịch.']);
    await until(async () => (await digestOf('chutich'))[0]?.report?.reason === null);
    expect(await digestOf('chutich')).toHaveLength(1);
  });

  it('who submits in a reviewer’s stead is asked for no approval of their own', async () => {
    expect((await report().does(as('noivu.thamtra'), 'revise', { reason: 'Sửa số liệu.' })).status).toBe(200);
    const body = {
      to: 'noivu.truongphong',
      firstDay: '2017-08-28',
      lastDay: '2017-08-30',
      reason: 'Đi công tác.',
    };
    expect((await as('noivu.thamtra').send('POST', '/delegations', { body })).status).toBe(201);
    const before = await told('noivu.truongphong');
    const stead = { headers: { 'acting-for': 'noivu.thamtra' } };
    const sent = await report().does(as('noivu.truongphong'), 'submit', {}, stead);
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    expect(await told('noivu.truongphong')).toEqual(before.map((one) => ({ ...one, state: 'submitted' })));
    expect(await told('chutich')).toHaveLength(3);
    expect(await told('phochutich')).toHaveLength(3);
  });

  it('its writer is told that it was approved', async () => {
    expect((await report().does(as('phochutich'), 'approve')).status).toBe(200);
    const [last, ...earlier] = await told('noivu.thamtra');
    expect(last).toEqual({ kind: 'reportApproved', state: 'approved', reason: null });
    expect(earlier).toHaveLength(1);
    expect(await told('phochutich')).toHaveLength(3);
  });
});
