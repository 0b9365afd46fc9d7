import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock, PeriodicReportList, ReportSent, TaskList } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { reportOf } from '../support/reports';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const CYCLE = `${PLAN}.r02.2017-Q3`;

/** Due by the end of 09/09/2017, sent on 20/09/2017: eight working days late, as Saturday the 9th counts for none. */
describe('a periodic report sent after its day', () => {
  let program: OwnProgram;
  let reviewer: Person;
  let chairman: Person;
  let head: Person;
  const report = () => reportOf(reviewer, PLAN, '2017-Q3');
  const listed = async () =>
    (await reviewer.get<PeriodicReportList>(`/plans/${PLAN}/reports`)).body.reports.find(
      ({ period }) => period === '2017-Q3',
    );

  beforeAll(async () => {
    program = await startOwnProgram();
    [reviewer, chairman, head] = (await Promise.all(
      ['noivu.thamtra', 'chutich', 'noivu.truongphong'].map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person];
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-09-20' }, key: null });
    await until(async () => (await chairman.get<Clock>('/clock')).body.pendingDeadlines === 0, {
      within: 30_000,
    });
  }, 90_000);
  afterAll(() => program?.close(), 30_000);

  it('is overdue, has gone up to the chairman, and can still be sent', async () => {
    expect((await listed())?.cycle).toMatchObject({
      ...{ taskId: CYCLE, lastDay: '2017-09-09', overdue: true, isOpen: true },
      ...{ handedInOn: null, lateWorkingDays: null },
    });
    expect((await head.task(CYCLE)).escalationStep).toBeGreaterThan(0);
    expect((await report().compose(reviewer)).status).toBe(201);
    for (const [who, verb] of [
      [reviewer, 'submit'],
      [chairman, 'approve'],
    ] as const)
      expect((await report().does(who, verb)).status).toBe(200);
  });

  it('hands its cycle in late: no longer overdue, and said to be late wherever it stands', async () => {
    const sent = await report().does<ReportSent>(head, 'send');
    expect([sent.status, sent.body.work]).toEqual([200, 'submitted']);
    const late = { overdue: false, isOpen: false, handedInOn: '2017-09-20', lateWorkingDays: 8 };
    expect((await listed())?.cycle).toMatchObject({ work: 'submitted', ...late });
    expect((await report().read()).cycle).toMatchObject({ work: 'submitted', ...late });
    const { tasks } = (await reviewer.get<TaskList>(`/tasks?scope=all&planId=${PLAN}`)).body;
    expect(tasks.find(({ id }) => id === CYCLE)).toMatchObject({
      time: 'answered',
      settlement: null,
      waiting: { submission: 1, lateWorkingDays: 8 },
    });
  });

  it('is settled late when it is approved, whoever is kind, and stays so', async () => {
    expect((await reviewer.command(CYCLE, 'approve')).status).toBe(200);
    expect(await reviewer.task(CYCLE)).toMatchObject({
      work: 'approved',
      time: 'settled',
      settlement: 'late',
    });
    expect((await report().read()).cycle).toMatchObject({ work: 'approved', lateWorkingDays: 8 });
    const revised = await report().does(reviewer, 'revise', { reason: 'Sửa cho kịp hạn.' });
    expect([revised.status, revised.body.code]).toEqual([409, 'report-cycle-not-back']);
  });

  it('stands among what was late in the report of the year', async () => {
    const year = reportOf(reviewer, PLAN, '2017');
    await year.compose(reviewer);
    const late = (await year.read()).sections.find(({ key }) => key === 'late');
    const table = late?.parts.find(({ kind }) => kind === 'table');
    expect(JSON.stringify(table)).toContain('Đã duyệt, nộp ngày 20/09/2017');
  });

  it('one sent in its time is late for nobody', async () => {
    await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-11-10' }, key: null });
    const year = reportOf(reviewer, PLAN, '2017');
    await year.does(reviewer, 'submit');
    await year.does(chairman, 'approve');
    expect((await year.does(head, 'send')).status).toBe(200);
    expect((await year.read()).cycle).toMatchObject({ handedInOn: '2017-11-10', lateWorkingDays: null });
  });
});
