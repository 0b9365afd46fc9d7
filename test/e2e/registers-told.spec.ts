import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DigestList,
  LateEntries,
  NewNotices,
  NoticeList,
  Problem,
  RegisterPage,
  TaskDetail,
  TaskList,
} from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { keeperOf } from '../support/registers';
import { SmtpPeer } from '../support/smtp-peer';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';

describe('what registers tell, over HTTP', () => {
  let program: OwnProgram;
  let peer: SmtpPeer;
  const people: Record<string, Person> = {};
  const as = (name: string) => keeperOf(people[name]!);
  const page = async (name: string, register: RegisterName) =>
    (await people[name]!.get<RegisterPage>(`/plans/${PLAN}/registers/${register}`)).body;
  const notices = async (name: string) =>
    (await people[name]!.get<NoticeList>('/notices?limit=100')).body.notices;
  const lateOf = async (name: string) =>
    (await people[name]!.get<LateEntries>(`/plans/${PLAN}/late-entries`)).body;
  const clock = (to: string) =>
    people['chutich']!.send('POST', '/sandbox/clock', { body: { to }, key: null });
  const urge = (name: string, register: string, body: object, key?: string) =>
    people[name]!.send<{ urged: number; passedOver: number } & Problem>(
      'POST',
      `/plans/${PLAN}/registers/${register}/urge`,
      { body, ...(key === undefined ? {} : { key }) },
    );

  /** A task of one unit that another has no part in. */
  async function strangeTask() {
    const units = ['vhtt.canbo', 'tuphap.canbo', 'xa01.canbo', 'noivu.canbo'];
    for (const lead of units) {
      const { tasks } = (await people[lead]!.get<TaskList>('/tasks?scope=mine')).body;
      for (const stranger of units)
        for (const { id, relation } of tasks)
          if (relation === 'lead' && (await people[stranger]!.get(`/tasks/${id}`)).status === 404)
            return { own: id, lead, stranger };
    }
    throw new Error('Every unit has a part in every task');
  }

  beforeAll(async () => {
    peer = await SmtpPeer.start();
    program = await startOwnProgram({
      TCTP_SMTP_URL: peer.url,
      TCTP_MAIL_FROM: 'cchc@tinhbien.example',
      TCTP_PUBLIC_URL: 'https://cchc.tinhbien.example',
      TCTP_SWEEP_SECONDS: '2',
    });
    for (const name of [
      'vhtt.canbo',
      'tuphap.canbo',
      'xa01.canbo',
      'noivu.canbo',
      'noivu.thamtra',
      'chutich',
      'sonoivu',
    ])
      people[name] = await Person.signIn(program.url, name);
  }, 90_000);

  afterAll(async () => {
    await program?.close();
    await peer?.close();
  }, 30_000);

  it('urges units without an entry: heads and officers, each once a day, with the reason kept', async () => {
    await as('xa01.canbo').open('initiatives', { title: 'Một cửa lưu động', summary: 'Xuống ấp.' });
    const reason = 'Sắp tổng hợp trình tỉnh.';
    expect((await urge('xa01.canbo', 'initiatives', { reason })).status).toBe(403);
    expect((await urge('noivu.thamtra', 'initiatives', { reason: ' ' })).status).toBe(400);
    expect((await urge('chutich', 'initiatives', {})).status).toBe(400);
    expect(await urge('noivu.thamtra', 'initiatives', { reason, unitIds: ['xa-01'] })).toMatchObject({
      status: 409,
      body: { code: 'unit-not-missing', detail: expect.stringContaining('xa-01') },
    });
    expect((await urge('noivu.thamtra', 'complaints', { reason })).body.code).toBe('nobody-expected');
    expect((await urge('noivu.thamtra', 'inspections', { reason })).body.code).toBe('nobody-expected');
    const one = { reason, unitIds: ['vhtt'] };
    expect(await urge('chutich', 'initiatives', one, 'once')).toMatchObject({
      status: 200,
      body: { urged: 1, passedOver: 0 },
    });
    expect((await urge('chutich', 'initiatives', one, 'once')).body).toEqual({ urged: 1, passedOver: 0 });
    expect((await urge('noivu.thamtra', 'initiatives', one)).body.code).toBe('urged-today');
    const rest = await Promise.all([1, 2].map(() => urge('noivu.thamtra', 'initiatives', { reason })));
    expect(rest.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(rest.find(({ status }) => status === 200)?.body).toEqual({ urged: 15, passedOver: 1 });
    const told = (await notices('vhtt.canbo')).filter(({ book }) => book !== null);
    expect(told).toMatchObject([
      { kind: 'entryWanted', book: { register: 'initiatives', units: null }, task: null, entry: null },
    ]);
    expect((await notices('xa01.canbo')).filter(({ book }) => book !== null)).toEqual([]);
    const { without, urged, urges } = await page('noivu.thamtra', 'initiatives');
    expect(new Set(without.map(({ urgedOn }) => urgedOn))).toEqual(new Set(['2017-08-28']));
    expect(urges).toBe(true);
    expect(urged.map(({ units, reason: why }) => [units, why])).toEqual([
      [15, reason],
      [1, reason],
    ]);
    expect((await page('vhtt.canbo', 'initiatives')).urged.map(({ units }) => units)).toEqual([1]);
    expect((await page('xa01.canbo', 'initiatives')).urged).toEqual([]);
  });

  it('lists obstacles of tasks beside those of the register, to whoever may see the task', async () => {
    const { own, lead, stranger } = await strangeTask();
    const { version } = (await people[lead]!.get<TaskDetail>(`/tasks/${own}`)).body;
    const said = { reason: 'Thiếu biểu mẫu.' };
    const path = `/tasks/${own}/report-obstacle`;
    expect((await people[lead]!.send('POST', path, { body: said, version })).status).toBe(200);
    const [shown] = (await page(lead, 'obstacles')).onTasks;
    expect(shown).toMatchObject({ taskId: own, text: 'Thiếu biểu mẫu.', state: 'reported', late: false });
    expect((await page('noivu.thamtra', 'obstacles')).onTasks).toHaveLength(1);
    expect((await page(stranger, 'obstacles')).onTasks).toEqual([]);
    expect((await page('noivu.thamtra', 'petitions')).onTasks).toEqual([]);
    const found = async (query: string) =>
      (await people['noivu.thamtra']!.get<RegisterPage>(`/plans/${PLAN}/registers/obstacles?${query}`)).body
        .onTasks.length;
    expect(await found('search=bieu%20mau')).toBe(1);
    expect(await found('search=xe%20tai')).toBe(0);
    expect([await found('state=answered'), await found('state=reported')]).toEqual([0, 1]);
    expect([await found(`unitId=${shown?.unit.id}`), await found('unitId=xa-02')]).toEqual([1, 0]);
    const { version: last } = (await people['chutich']!.get<TaskDetail>(`/tasks/${own}`)).body;
    await people['chutich']!.send('POST', `/tasks/${own}/answer-obstacle`, {
      body: { reason: 'Dùng mẫu của tỉnh.' },
      version: last,
    });
    expect((await page(lead, 'obstacles')).onTasks).toMatchObject([
      { state: 'answered', answer: 'Dùng mẫu của tỉnh.' },
    ]);
  });

  it('an obstacle nobody answers is with the chairman after its day: bell, digest, letter, each once', async () => {
    const settings = { address: 'chutich@tinhbien.example', wanted: true, muted: [], language: 'vi' };
    const saved = await people['chutich']!.send('PUT', '/notice-settings', {
      body: { ...settings, password: PASSWORD },
    });
    expect(saved.status).toBe(200);
    const { id } = (
      await as('xa01.canbo').open('obstacles', {
        title: 'Thiếu máy quét',
        description: 'Xã không có máy quét.',
      })
    ).body;
    expect((await notices('noivu.thamtra')).find(({ entry }) => entry?.id === id)?.kind).toBe(
      'obstacleReported',
    );
    expect(await lateOf('chutich')).toEqual({ count: 0, entries: [] });
    const unseen = async () => (await people['chutich']!.get<NewNotices>('/notices/new')).body.count;
    const before = await unseen();
    await clock('2017-09-06');
    await until(async () => (await lateOf('chutich')).count === 1, { within: 30_000 });
    expect((await lateOf('xa01.canbo')).entries.map((one) => one.id)).toEqual([id]);
    expect((await lateOf('vhtt.canbo')).count).toBe(0);
    expect((await people['sonoivu']!.get(`/plans/${PLAN}/late-entries`)).status).toBe(403);
    const ofIt = async () => (await notices('chutich')).filter(({ entry }) => entry?.id === id);
    expect(await ofIt()).toMatchObject([
      { kind: 'entryLate', entry: { title: 'Thiếu máy quét', late: true } },
    ]);
    expect(await unseen()).toBeGreaterThan(before);
    const { history } = await as('chutich').read(id);
    expect(history[0]).toMatchObject({ act: 'late', by: null });
    await until(async () => {
      const { digests } = (await people['chutich']!.get<DigestList>('/digests')).body;
      return digests.some(({ items }) => items.some(({ entry }) => entry?.id === id));
    });
    await until(() => peer.received.some(({ text }) => text.includes(`/registers/obstacles?entry=${id}`)), {
      within: 60_000,
    });
    await clock('2017-09-08');
    await until(async () => {
      const reply = await people['chutich']!.get<{ pendingDeadlines: number }>('/clock');
      return reply.body.pendingDeadlines === 0;
    });
    expect(await ofIt()).toHaveLength(1);
    await as('chutich').act(id, 'answer', { answer: 'Mượn của huyện.', answeredWith: 'directive' });
    expect((await lateOf('chutich')).count).toBe(0);
    expect((await notices('xa01.canbo')).find(({ entry }) => entry?.id === id)?.kind).toBe(
      'obstacleAnswered',
    );
  }, 120_000);
});
