import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AddTask,
  AddedTasks,
  Additions,
  DraftView,
  ForecastAnswer,
  MatrixView,
  NextPlan,
  NoticeList,
  Overview,
  Problem,
} from '@tctp/contracts';
import ExcelJS from 'exceljs';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const ADDITIONS = `/plans/${PLAN}/additions`;
/** Lost a point the year before, and no task of the annex works for it. */
const COMPLAINTS = '1.7.2';
const WANTED: AddTask = {
  componentCode: COMPLAINTS,
  title: 'Xử lý phản ánh, kiến nghị của người dân',
  leadUnitId: 'tu-phap',
  coordinatorIds: ['noi-vu', 'xa-thi-tran', 'tu-phap'],
  deliverable: 'Báo cáo kết quả xử lý phản ánh',
  requirement: 'Mọi phản ánh được trả lời',
  due: { kind: 'day', on: '2017-11-30' },
  reason: 'Năm 2016 mất 1 điểm mà phụ lục không giao ai.',
  document: { number: '210/UBND-NC', issuedOn: '2017-08-28' },
};

describe('a task for a plan that runs already, over HTTP', () => {
  let program: OwnProgram;
  let people: Record<string, Person>;
  const office = () => people['noivu.thamtra']!;
  const read = async (who = office()) => (await who.get<Additions>(ADDITIONS)).body;
  const tasksOf = async (code: string) => (await read()).components.find((one) => one.code === code)?.tasks;
  const add = async (
    more: Partial<AddTask> = {},
    { who = office(), version, key }: { who?: Person; version?: number; key?: string } = {},
  ) =>
    who.send<AddedTasks & Problem>('POST', ADDITIONS, {
      body: { ...WANTED, ...more },
      version: version ?? (await read()).version,
      ...(key === undefined ? {} : { key }),
    });
  const clock = (to: string) =>
    people['chutich']!.send('POST', '/sandbox/clock', { body: { to }, key: null });

  beforeAll(async () => {
    program = await startOwnProgram();
    people = await Person.signInAll(program.url, [
      'noivu.thamtra',
      'noivu.truongphong',
      'tuphap.canbo',
      'tuphap.truongphong',
      'vhtt.canbo',
      'chutich',
      'quantri',
      'sonoivu',
    ]);
  }, 90_000);
  afterAll(() => program?.close(), 30_000);

  it('is missing where nobody works for a component, and the plan says so', async () => {
    const found = await read();
    expect(found).toMatchObject({ version: 0, closed: null, from: '2017-08-28', until: '2017-12-31' });
    expect(found.components.find(({ code }) => code === COMPLAINTS)).toMatchObject({ max: '2', tasks: 0 });
    expect(found.additions).toEqual([]);
  });

  it('is refused, with words and without a trace, where a row of a draft would be', async () => {
    const refused = async (more: Partial<AddTask>, status: number, code: string) => {
      const reply = await add(more);
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      expect(reply.body.detail).not.toBe('');
      return reply.body;
    };
    await refused({ componentCode: '9.9.9' }, 404, 'component-unknown');
    await refused({ leadUnitId: 'khong-co' }, 404, 'unit-unknown');
    await refused({ leadUnitId: 'xa-thi-tran' }, 404, 'unit-unknown');
    await refused({ coordinatorIds: ['khong-co'] }, 404, 'unit-unknown');
    await refused({ due: { kind: 'day', on: '2017-08-25' } }, 422, 'due-not-in-plan');
    const late = await refused({ due: { kind: 'day', on: '2018-01-02' } }, 422, 'due-not-in-plan');
    expect(late.detail).toBe('Hạn phải từ 28/08/2017 đến hết kế hoạch, 31/12/2017. Chọn ngày khác.');
    const sunday = await refused({ due: { kind: 'day', on: '2017-11-26' } }, 422, 'due-day-off');
    expect(sunday.detail).toBe(
      '26/11/2017 là ngày nghỉ. Chọn một ngày làm việc, gần nhất phía trước là 24/11/2017.',
    );
    for (const empty of [{ title: ' ' }, { deliverable: '' }, { reason: ' ' }, { title: 'x'.repeat(4001) }])
      await refused(empty, 400, 'input-invalid');
    expect((await read()).version).toBe(0);
  });

  it('is given by whoever keeps the plan, in their own name, and by nobody else', async () => {
    const statuses = async (who: Person) => [
      (await who.get(ADDITIONS)).status,
      (await add({}, { who, version: 0 })).status,
    ];
    expect(await statuses(people['tuphap.canbo']!)).toEqual([403, 403]);
    expect(await statuses(people['noivu.truongphong']!)).toEqual([403, 403]);
    expect(await statuses(people['sonoivu']!)).toEqual([403, 403]);
    expect(await statuses(people['chutich']!)).toEqual([200, 403]);
    expect((await people['quantri']!.get(ADDITIONS)).status).toBe(200);
    expect(
      (await office().send('POST', '/plans/khong-co/additions', { body: WANTED, version: 0 })).status,
    ).toBe(404);
  });

  it('stands at once where tasks stand, once however often it was sent, and its lead is told', async () => {
    const key = randomUUID();
    const first = await add({}, { key, version: 0 });
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await add({}, { key, version: 0 })).toMatchObject({ status: 201, body: first.body });
    const other = await add({ title: 'Việc khác' }, { key, version: 0 });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
    const id = `${PLAN}.bo-sung-01.once`;
    expect(first.body.tasks).toEqual([{ id, cycle: 'once', lastDay: '2017-11-30' }]);

    const [mine] = (await people['tuphap.canbo']!.tasks()).filter((task) => task.id === id);
    expect(mine).toMatchObject({
      rowNumber: '14',
      addedOn: '2017-08-28',
      work: 'assigned',
      time: 'onTrack',
      due: { lastDay: '2017-11-30', text: 'chậm nhất ngày 30/11/2017' },
      next: 'accept',
    });
    expect((await people['vhtt.canbo']!.tasks('scope=all')).some((task) => task.id === id)).toBe(false);
    const seen = await office().task(id);
    expect(seen.addedUnder).toEqual(WANTED.document);
    expect(seen.coordinators.map((one) => one.id).sort()).toEqual(['noi-vu', 'xa-thi-tran']);
    expect(seen.history.at(-1)).toMatchObject({ code: 'taskAssigned', note: WANTED.reason });
    expect(seen.history.at(-1)?.actor).toMatchObject({ accountId: 'noivu.thamtra' });

    expect(await tasksOf(COMPLAINTS)).toBe(1);
    expect((await read()).additions).toMatchObject([
      { componentCode: COMPLAINTS, reason: WANTED.reason, document: WANTED.document, tasks: [{ id }] },
    ]);
    const forecast = (await office().get<ForecastAnswer>(`/plans/${PLAN}/forecast`)).body;
    expect(forecast.lines.find((line) => line.code === COMPLAINTS)?.taskIds).toEqual([id]);
    const { unowned } = (await office().get<Overview>(`/plans/${PLAN}/overview`)).body;
    expect(unowned.map((one) => one.code)).not.toContain(COMPLAINTS);
    const matrix = (await office().get<MatrixView>(`/plans/${PLAN}/matrix`)).body;
    expect(JSON.stringify(matrix)).toContain(id);
    await until(
      async () =>
        JSON.stringify(
          (await people['tuphap.canbo']!.get<NoticeList>('/notices?limit=50')).body.notices,
        ).includes(id),
      { within: 10_000, what: () => 'the lead unit to be told' },
    );
  });

  it('of somebody who saw an older plan is refused, and of two at once one is', async () => {
    const stale = await add({}, { version: 0 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    const both = await Promise.all([
      add({ title: 'Một' }, { version: 1 }),
      add({ title: 'Hai' }, { version: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await read()).version).toBe(2);
  });

  it('recurs by the cycles that are left, and each has a clock of its own', async () => {
    const every = await add({ componentCode: '5.2', due: { kind: 'every', every: 'quarter', day: 15 } });
    expect(every.body.tasks.map((task) => [task.cycle, task.lastDay])).toEqual([
      ['2017-Q3', '2017-09-15'],
      ['2017-Q4', '2017-12-15'],
    ]);
    const monthly = await add({
      componentCode: '5.3.3',
      due: { kind: 'every', every: 'month', day: 'last' },
    });
    expect(monthly.body.tasks).toHaveLength(5);
    await clock('2017-09-18');
    await until(async () => (await office().task(every.body.tasks[0]!.id)).time === 'overdue', {
      within: 15_000,
      what: () => 'the cycle that was not handed in to be overdue',
    });
    expect((await office().task(every.body.tasks[1]!.id)).time).toBe('onTrack');
    const none = await add({ due: { kind: 'every', every: 'half', day: 'last' } });
    expect(none.body.tasks.map((task) => task.cycle)).toEqual(['2017-H2']);
  });

  it('goes the road of every task to its points', async () => {
    const id = `${PLAN}.bo-sung-01.once`;
    const officer = people['tuphap.canbo']!;
    await officer.upload(id, { bytes: Buffer.from('%PDF-1.4 báo cáo'), name: 'bao-cao.pdf' });
    expect((await officer.command(id, 'submit', { facts: { citizenComplaints: 0 } })).status).toBe(200);
    expect((await office().command(id, 'take-for-review')).status).toBe(200);
    expect((await office().command(id, 'approve', {})).status).toBe(200);
    expect((await office().task(id)).work).toBe('approved');
  });

  it('stands in the annex on paper, and in what is proposed for the next year', async () => {
    const reply = await office().listen(
      `/plans/${PLAN}/papers/annex?format=xlsx`,
      AbortSignal.timeout(10_000),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await reply.arrayBuffer());
    const lines: string[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => lines.push(JSON.stringify(row.values))));
    const line = lines.find((one) => one.includes(WANTED.title));
    for (const part of ['14', WANTED.deliverable, 'Bổ sung ngày 28/08/2017']) expect(line).toContain(part);
    const { draftId } = (await office().send<NextPlan>('POST', `/plans/${PLAN}/next-plan`, { body: {} }))
      .body;
    const { rows } = (await office().get<DraftView>(`/drafts/${draftId}`)).body;
    const again = rows.filter(
      ({ title, deadline }) => title === WANTED.title && deadline?.words.includes('30/11/2018'),
    );
    expect(again).toMatchObject([{ code: COMPLAINTS, deliverable: WANTED.deliverable }]);
  });

  it('comes too late for a frozen dossier and for a plan that is over', async () => {
    await clock('2017-12-29');
    const none = await add({ due: { kind: 'every', every: 'quarter', day: 15 } });
    expect([none.status, none.body.code]).toEqual([422, 'no-cycle-left']);
    await clock('2018-01-02');
    expect((await read()).closed).toBe('over');
    const over = await add();
    expect([over.status, over.body.code]).toEqual([409, 'plan-over']);
    expect(over.body.detail).toContain('31/12/2017');
    const frozen = await office().send('POST', `/plans/${PLAN}/dossier`, {
      body: { reason: 'Đến hạn gửi Sở' },
    });
    expect(frozen.status).toBeLessThan(300);
    expect((await read()).closed).toBe('frozen');
    const closed = await add();
    expect([closed.status, closed.body.code]).toEqual([409, 'plan-frozen']);
  });
});
