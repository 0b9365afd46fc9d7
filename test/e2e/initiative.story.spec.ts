import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DigestList,
  EscalationList,
  ForecastView,
  Problem,
  ScoreList,
  WhatIfView,
  WorkingDays,
} from '@tctp/contracts';
import { backends, missingBackends } from '../support/backends';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const INITIATIVE = `${PLAN}.r07.once`;

for (const reason of missingBackends) it.skip(reason, () => undefined);

describe.each(backends)('the year of 1.5.3, jobs through $name', (backend) => {
  let jobs: Awaited<ReturnType<typeof backend.open>>;
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let program: Program;
  let unit: Person;
  let reviewer: Person;
  let chairman: Person;

  beforeAll(async () => {
    jobs = await backend.open();
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    program = await startProgram({
      databaseUrl: database.url,
      redisUrl: jobs.redisUrl,
      dataDir: folder.path,
    });
    unit = await Person.signIn(program.url, 'vhtt.canbo');
    reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    chairman = await Person.signIn(program.url, 'chutich');
  }, 60_000);

  afterAll(async () => {
    await program?.stop();
    await database?.drop();
    await folder?.remove();
    await jobs?.close();
  }, 30_000);

  const forecast = async () => (await chairman.get<ForecastView>(`/plans/${PLAN}/forecast`)).body;
  const scoreOf153 = async () => {
    const scores = (await chairman.get<ScoreList>(`/plans/${PLAN}/scores`)).body;
    return scores.components.find((component) => component.code === '1.5.3');
  };

  it('counts the working days ahead past a weekend and a national holiday', async () => {
    const { days } = (await chairman.get<WorkingDays>(`/plans/${PLAN}/working-days`)).body;
    expect(days.slice(0, 5)).toEqual(['2017-08-29', '2017-08-30', '2017-08-31', '2017-09-01', '2017-09-05']);
    expect((await chairman.get(`/plans/another/working-days`)).status).toBe(404);
  });

  it('says what is wrong in the words of the plan, and goes no further than the plan does', async () => {
    const { version } = await unit.task(INITIATIVE);
    const refused = await unit.send<Problem>('POST', `/tasks/${INITIATIVE}/submit`, {
      body: { facts: { recognisedInitiatives: 1.5 } },
      version,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('Sáng kiến được UBND tỉnh công nhận');
    expect(refused.body.detail).toContain('số nguyên từ 0');
    const strange = await unit.send<Problem>('POST', `/tasks/${INITIATIVE}/submit`, {
      body: { fact: {} },
      version,
    });
    expect(strange.body.code).toBe('input-invalid');
    const beyond = await chairman.send<Problem>('POST', '/sandbox/clock', { body: { to: '2117-02-03' } });
    expect(beyond.body).toMatchObject({ status: 422, code: 'clock-beyond-plan' });
    expect(beyond.body.detail).toContain('31/03/2018');
  });

  it('starts with the forecast at last year, to the cent', async () => {
    const { total, baseline } = await forecast();
    expect(baseline).toMatchObject({
      total: '87.65',
      evidencePoints: '63',
      surveyPoints: '24.65',
      rank: 8,
      rankedUnits: 11,
    });
    expect(total).toEqual({ likely: '87.65', worst: '85.65', best: '94.65' });
  });

  it('answers what if, for the day it is said to happen, and writes nothing', async () => {
    const suppose = (code: string) =>
      reviewer.send<WhatIfView & Problem>('POST', `/plans/${PLAN}/forecast/what-if`, {
        body: { supposed: [{ code, becomes: 'approved', by: '2017-09-01' }], target: '88' },
        key: null,
      });
    const { status, body } = await suppose('1.5.3');
    expect(status).toBe(200);
    expect([body.before.likely, body.after.likely]).toEqual(['87.65', '89.65']);
    expect(body.atLeast.after).toBeGreaterThan(body.atLeast.before);
    expect(body.moved.map(({ code }) => code)).toContain('1.5.3');
    expect((await suppose('9.9.9')).body.code).toBe('component-unknown');
    expect((await forecast()).total.likely).toBe('87.65');
  });

  it('takes a real PDF from the unit, byte for byte', async () => {
    const bytes = await aPdf();
    const added = await unit.upload(
      INITIATIVE,
      { bytes, name: 'Quyết định công nhận.pdf' },
      { number: 'DT-01/QĐ', issuedOn: '2017-08-25', issuer: 'UBND tỉnh', subject: 'Công nhận sáng kiến' },
    );
    expect(added.status).toBe(201);
    expect(added.body.evidence.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const task = await unit.task(INITIATIVE);
    expect(task.work).toBe('inProgress');
    expect(task.evidence[0]).toMatchObject({
      fileName: 'Quyết định công nhận.pdf',
      document: { number: 'DT-01/QĐ', issuedOn: '2017-08-25' },
    });
  });

  it('lets the unit submit with the facts it claims, and the claimed score follows by a job', async () => {
    const submitted = await unit.command<{ claimedPoints: string }>(INITIATIVE, 'submit', {
      facts: { recognisedInitiatives: 1 },
    });
    expect(submitted).toMatchObject({
      status: 200,
      body: { work: 'submitted', time: 'answered', claimedPoints: '2' },
    });
    await until(async () => (await scoreOf153())?.claimed?.points === '2');
    expect((await forecast()).total.likely).toBe('87.65');
  });

  it('lets the reviewer return it with a coded reason and a note', async () => {
    const returned = await reviewer.command(INITIATIVE, 'return', {
      reason: 'missing-document-details',
      note: 'Thiếu trang ký.',
    });
    expect(returned).toMatchObject({ status: 200, body: { work: 'returned' } });
    const [submission] = (await unit.task(INITIATIVE)).submissions;
    expect(submission).toMatchObject({
      outcome: 'returned',
      returnReason: 'missing-document-details',
      reviewNote: 'Thiếu trang ký.',
    });
    await until(async () => (await scoreOf153())?.claimed?.points === null);
  });

  it('lets the unit mend and submit again, and the reviewer approve: score and forecast change', async () => {
    await unit.upload(INITIATIVE, { bytes: await aPdf('Ban co chu ky'), name: 'Bản có chữ ký.pdf' });
    await unit.command(INITIATIVE, 'submit', { facts: { recognisedInitiatives: 1 } });
    const approved = await reviewer.command<{ reviewedPoints: string }>(INITIATIVE, 'approve', {
      note: 'Đủ.',
    });
    expect(approved).toMatchObject({
      status: 200,
      body: { work: 'approved', time: 'settled', reviewedPoints: '2' },
    });
    await until(async () => (await scoreOf153())?.reviewed?.points === '2');
    const after = await forecast();
    expect(after.total.likely).toBe('89.65');
    expect(after.baseline.total).toBe('87.65');
  });

  it('keeps every step in the history, newest first', async () => {
    const { history } = await unit.task(INITIATIVE);
    expect(history.map((entry) => entry.code).reverse()).toEqual([
      'taskAssigned',
      'evidenceAdded',
      'evidenceSubmitted',
      'reviewTaken',
      'evidenceReturned',
      'evidenceAdded',
      'evidenceSubmitted',
      'reviewTaken',
      'evidenceApproved',
    ]);
  });

  it('brings what nobody did up the ladder: one escalation to the chairman per overdue task', async () => {
    const moved = await chairman.send('POST', '/sandbox/clock', { body: { to: '2017-12-12' }, key: null });
    expect(moved.status).toBe(200);
    await until(
      async () => (await chairman.get<{ pendingDeadlines: number }>('/clock')).body.pendingDeadlines === 0,
    );

    const { escalations } = (await chairman.get<EscalationList>('/escalations')).body;
    const escalated = escalations.map((one) => one.task.id);
    expect(new Set(escalated).size).toBe(escalated.length);
    const overdue = (await chairman.tasks('scope=all&time=overdue')).filter(
      (task) => (task.due.workingDays ?? 0) <= -5,
    );
    expect([...escalated].sort()).toEqual(overdue.map((task) => task.id).sort());
    expect(escalated).toEqual(
      expect.arrayContaining([`${PLAN}.r05.once`, `${PLAN}.r06.once`, `${PLAN}.r02.2017-Q3`]),
    );
    expect(escalated).not.toContain(INITIATIVE);
    for (const one of escalations) {
      expect(one.toldBefore.map((told) => told.role)).toEqual(['head', 'viceChair']);
    }
  });

  it('never escalates what was due before the plan was issued, and asks for it once', async () => {
    const task = await chairman.task(`${PLAN}.r01.once`);
    expect(task).toMatchObject({ work: 'assigned', time: 'predated', escalationStep: 0 });
    expect(task.history.map((entry) => entry.code).sort()).toEqual(['confirmationAsked', 'taskAssigned']);
  });

  it('puts a digest in every mailbox that was told, once a day', async () => {
    const digests = async () => (await chairman.get<DigestList>('/digests')).body.digests;
    await until(async () => (await digests()).length > 0);
    const [today, ...older] = await digests();
    expect(older).toEqual([]);
    const ids = today?.items.map((item) => item.taskId) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows 87.65 wherever the baseline appears', async () => {
    const { baseline } = await forecast();
    expect(baseline.total).toBe('87.65');
    const task = await unit.task(INITIATIVE);
    expect(task.baseline).toMatchObject({ year: 2016, points: '0' });
  });
});
