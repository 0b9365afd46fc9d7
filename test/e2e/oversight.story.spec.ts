import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ColleagueList,
  DelegationList,
  DigestList,
  Directive,
  EscalationList,
  Problem,
  ScoreList,
} from '@tctp/contracts';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const PROPAGANDA = `${PLAN}.r05.once`;
const INITIATIVE = `${PLAN}.r07.once`;
const REVIEW_OF_LAWS = `${PLAN}.r09.once`;
const SCHEME = `${PLAN}.r12.ongoing`;

describe('what happens beside the work, over HTTP', () => {
  let program: OwnProgram;
  let unit: Person;
  let justice: Person;
  let reviewer: Person;
  let chairman: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    const people = ['vhtt.canbo', 'tuphap.canbo', 'noivu.thamtra', 'chutich'];
    [unit, justice, reviewer, chairman] = (await Promise.all(
      people.map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person, Person];
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  const codes = async (who: Person, taskId: string) =>
    (await who.task(taskId)).history.map((entry) => entry.code).reverse();

  it('takes an obstacle from the unit, and an answer from somebody else', async () => {
    const reported = await unit.command(PROPAGANDA, 'report-obstacle', { reason: 'Chưa có kinh phí in ấn.' });
    expect(reported.status).toBe(200);
    expect((await unit.command(PROPAGANDA, 'report-obstacle', { reason: 'Nữa.' })).body.code).toBe(
      'obstacle-open',
    );
    expect((await reviewer.task(PROPAGANDA)).actions).toContain('answerObstacle');
    const answered = await reviewer.command(PROPAGANDA, 'answer-obstacle', { reason: 'Đã bố trí kinh phí.' });
    expect(answered.status).toBe(200);
    expect(await codes(unit, PROPAGANDA)).toEqual(['taskAssigned', 'obstacleReported', 'obstacleAnswered']);
  });

  it('moves a deadline only within the plan, and only when somebody else grants it', async () => {
    const asking = { reason: 'Chờ nhà in.', until: '2018-01-15' };
    const beyond = await unit.command<Problem>(PROPAGANDA, 'ask-extension', asking);
    expect(beyond.body).toMatchObject({ status: 422, code: 'extension-beyond-plan' });
    const asked = await unit.command(PROPAGANDA, 'ask-extension', { ...asking, until: '2017-12-20' });
    expect(asked.status).toBe(200);
    expect((await unit.command(PROPAGANDA, 'grant-extension', { reason: 'Tự cho.' })).status).toBe(403);
    expect((await unit.task(PROPAGANDA)).due.lastDay).toBe('2017-11-30');
    expect((await reviewer.command(PROPAGANDA, 'grant-extension', { reason: 'Đồng ý.' })).status).toBe(200);
    const task = await unit.task(PROPAGANDA);
    expect(task.due).toMatchObject({ lastDay: '2017-12-20', at: '2017-12-20T17:00:00.000Z' });
    expect(task.history[0]).toMatchObject({ code: 'extensionGranted', params: { until: '2017-12-20' } });
  });

  it('gives a returned submission a day for its correction', async () => {
    await unit.upload(INITIATIVE, { bytes: await aPdf(), name: 'sang-kien.pdf' });
    await unit.command(INITIATIVE, 'submit', { facts: { recognisedInitiatives: 1 } });
    const past = await reviewer.command<Problem>(INITIATIVE, 'return', {
      reason: 'missing-document-details',
      note: 'Thiếu số.',
      correctBy: '2017-08-01',
    });
    expect(past.body.code).toBe('correction-past');
    const returned = await reviewer.command(INITIATIVE, 'return', {
      reason: 'missing-document-details',
      note: 'Thiếu số.',
      correctBy: '2017-09-08',
    });
    expect(returned.status).toBe(200);
    expect((await unit.task(INITIATIVE)).due.lastDay).toBe('2017-09-08');
  });

  it('voids an approval when the unit amends what it handed in, and the reviewed points go', async () => {
    const reviewed = async () => {
      const { components } = (await chairman.get<ScoreList>(`/plans/${PLAN}/scores`)).body;
      return components.find(({ code }) => code === '1.5.3')?.reviewed?.points;
    };
    await unit.command(INITIATIVE, 'submit', { facts: { recognisedInitiatives: 1 } });
    await reviewer.command(INITIATIVE, 'approve', {});
    await until(async () => (await reviewed()) === '2');
    const amended = await unit.command(INITIATIVE, 'amend', {
      reason: 'Thay quyết định bằng bản đính chính.',
    });
    expect(amended.body).toMatchObject({ work: 'inProgress', time: 'onTrack' });
    await until(async () => (await reviewed()) === null);
    const [submission] = (await unit.task(INITIATIVE)).submissions;
    expect(submission).toMatchObject({
      outcome: 'voided',
      reviewNote: 'Thay quyết định bằng bản đính chính.',
    });
  });

  it('carries a directive to the unit and its answer back', async () => {
    const given = await chairman.send<Directive>('POST', '/directives', {
      body: { taskId: PROPAGANDA, text: 'Hoàn thành trước ngày 15.', dueOn: '2017-09-15' },
    });
    expect(given.body).toMatchObject({ number: 1, reply: null });
    expect((await unit.command(PROPAGANDA, 'reply', { directive: 2, text: 'Vâng.' })).body.code).toBe(
      'no-such-directive',
    );
    expect(
      (await unit.command(PROPAGANDA, 'reply', { directive: 1, text: 'Đã giao cho nhà in.' })).status,
    ).toBe(200);
    const [directive] = (await chairman.task(PROPAGANDA)).directives;
    expect(directive).toMatchObject({ number: 1, reply: 'Đã giao cho nhà in.' });
    expect(directive?.repliedAt).not.toBeNull();
  });

  it('gives a task to another unit, with its history', async () => {
    const nobody = await reviewer.command(REVIEW_OF_LAWS, 'reassign', { unitId: 'khong-co', reason: 'Thử.' });
    expect(nobody.body.code).toBe('unit-unknown');
    const group = await reviewer.command(REVIEW_OF_LAWS, 'reassign', {
      unitId: 'xa-thi-tran',
      reason: 'Thử.',
    });
    expect(group.body.code).toBe('unit-unknown');
    const moved = await reviewer.command(REVIEW_OF_LAWS, 'reassign', {
      unitId: 'vhtt',
      reason: 'Theo phân công.',
    });
    expect(moved.body).toMatchObject({ work: 'assigned' });
    expect(await unit.task(REVIEW_OF_LAWS)).toMatchObject({ relation: 'lead', lead: { id: 'vhtt' } });
    expect((await justice.command(REVIEW_OF_LAWS, 'accept')).status).toBe(403);
    expect(await codes(unit, REVIEW_OF_LAWS)).toEqual(['taskAssigned', 'leadReassigned']);
  });

  it('lets an officer stand in for the head who is away, and hand the work out', async () => {
    const head = await Person.signIn(program.url, 'vhtt.truongphong');
    const instead = { 'acting-for': 'vhtt.truongphong' };
    const { version } = await unit.task(INITIATIVE);
    const hand = (key: string) =>
      unit.send<Problem>('POST', `/tasks/${INITIATIVE}/hand-to`, {
        body: { accountId: 'vhtt.canbo' },
        version,
        key,
        headers: instead,
      });
    expect((await hand('too-early')).body.code).toBe('not-substitute');
    const today = (await chairman.get<{ today: string }>('/clock')).body.today;
    const made = await head.send('POST', '/delegations', {
      body: { to: 'vhtt.canbo', firstDay: today, lastDay: '2017-12-31', reason: 'Đi học tập trung.' },
    });
    expect(made.status).toBe(201);
    expect((await hand('in-the-name-of-the-head')).status).toBe(200);
    const task = await unit.task(INITIATIVE);
    expect(task.handler).toEqual({ accountId: 'vhtt.canbo', displayName: 'Cán bộ Phòng VH-TT' });
    expect(task.history[0]).toMatchObject({
      code: 'taskHandedTo',
      params: { to: 'Cán bộ Phòng VH-TT', actedFor: 'Trưởng Phòng VH-TT' },
    });
    const { colleagues } = (await unit.get<ColleagueList>('/colleagues')).body;
    expect(colleagues.find(({ role }) => role === 'head')?.substitute?.accountId).toBe('vhtt.canbo');
    const { delegations } = (await unit.get<DelegationList>('/delegations')).body;
    const ended = await head.send('DELETE', `/delegations/${delegations[0]?.id}`, {});
    expect(ended.status).toBe(200);
    expect((await hand('too-late')).body.code).toBe('not-substitute');
  });

  it('stops the clock of what waits for a superior, and reminds the chairman of the petition', async () => {
    const blocked = await reviewer.command(SCHEME, 'block', {
      petition: '45/TTr-UBND',
      to: 'UBND tỉnh',
      reason: 'Chờ tỉnh phê duyệt đề án.',
    });
    expect(blocked.body).toMatchObject({ work: 'blocked', time: 'waiting' });
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-12-12' }, key: null });
    await until(
      async () => (await chairman.get<{ pendingDeadlines: number }>('/clock')).body.pendingDeadlines === 0,
    );
    const pending = (await codes(reviewer, SCHEME)).filter((code) => code === 'petitionPending');
    expect(pending.length).toBeGreaterThan(0);
    await until(async () => {
      const { digests } = (await chairman.get<DigestList>('/digests')).body;
      return digests.some(({ items }) => items.some(({ kind }) => kind === 'petitionPending'));
    });
    const freed = await reviewer.command(SCHEME, 'unblock', { reason: 'Tỉnh đã phê duyệt.' });
    expect(freed.body).toMatchObject({ work: 'inProgress', time: 'untimed' });
  });

  it('has not escalated what was extended, though its neighbour was', async () => {
    const { escalations } = (await chairman.get<EscalationList>('/escalations')).body;
    const ids = escalations.map(({ task }) => task.id);
    expect(ids).toContain(`${PLAN}.r06.once`);
    expect(ids).not.toContain(PROPAGANDA);
  });
});
