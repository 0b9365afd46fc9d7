import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskDetail } from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { bringerOf } from '../support/register-workbooks';
import { keeperOf, pointsOf } from '../support/registers';

const PLAN = 'tinh-bien-2017';

describe('many entries of a register at once, and what registers say on a task', () => {
  let program: OwnProgram;
  let people: Record<string, Person>;
  const as = (name: string) => keeperOf(people[name]!);
  const by = (name: string) => bringerOf(people[name]!);
  const points = () => pointsOf(people['chutich']!);

  beforeAll(async () => {
    program = await startOwnProgram();
    people = await Person.signInAll(program.url, [
      'vhtt.canbo',
      'xa01.canbo',
      'noivu.thamtra',
      'noivu.canbo',
      'chutich',
      'quantri',
      'sonoivu',
    ]);
  }, 60_000);

  afterAll(() => program?.close(), 30_000);

  const page = async (name: string, register: RegisterName, query = '') =>
    keeperOf(people[name]!).page(register, query);
  const task = async (name: string, row: string) =>
    (await people[name]!.get<TaskDetail>(`/tasks/${PLAN}.${row}`)).body;

  it('one act for many answers for each, and one that is refused harms no other', async () => {
    const opened = [];
    for (const title of ['Thủ tục 1', 'Thủ tục 2', 'Thủ tục 3'])
      opened.push((await as('vhtt.canbo').open('onlineServices', { title, level: 'level3' })).body);
    const [first, second, third] = opened;
    const live = { link: 'https://dichvucong.example/1', liveOn: '2017-08-28' };
    await as('vhtt.canbo').act(first!.id, 'goLive', live);
    await as('vhtt.canbo').act(second!.id, 'goLive', live);
    const initiative = (await as('xa01.canbo').open('initiatives', { title: 'A', summary: 'B' })).body;
    const items = [
      { id: first!.id, version: 2 },
      { id: second!.id, version: 1 },
      { id: third!.id, version: 1 },
      { id: initiative.id, version: 1 },
      { id: '00000000-0000-4000-8000-000000000000', version: 1 },
    ];
    const { status, body } = await by('noivu.thamtra').together('onlineServices', 'verify', items);
    expect(status).toBe(200);
    expect(body.results.map((one) => (one.outcome === 'done' ? one.state : one.problem.code))).toEqual([
      'verified',
      'stale-version',
      'act-not-now',
      'entry-unknown',
      'entry-unknown',
    ]);
    expect(body.results.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    await points().becomes('7.1.5', '1');
    expect((await as('noivu.thamtra').read(first!.id)).history[0]).toMatchObject({
      act: 'verify',
      reason: null,
    });
    await by('noivu.thamtra').together('onlineServices', 'verify', [{ id: second!.id, version: 2 }]);
    await points().becomes('7.1.5', '3');
  }, 60_000);

  it('only acts that ask for nothing are done to many, by whoever may do them to one', async () => {
    for (const title of ['Kế toán', 'Văn thư'])
      await as('vhtt.canbo').open('officials', { title, headcount: 1, qualified: 1, asOf: '2017-08-28' });
    const items = (await page('noivu.thamtra', 'officials')).entries;
    expect(items).toHaveLength(2);
    const refused = async (name: string, register: RegisterName, act: string, of = items) => {
      const { status, body } = await by(name).together(register, act, of);
      return [status, body.code];
    };
    expect(await refused('vhtt.canbo', 'officials', 'verify')).toEqual([403, 'not-permitted']);
    expect(await refused('chutich', 'officials', 'verify')).toEqual([403, 'not-permitted']);
    expect(await refused('noivu.thamtra', 'officials', 'putBack')).toEqual([422, 'act-not-for-many']);
    expect(await refused('noivu.thamtra', 'officials', 'amend')).toEqual([422, 'act-not-for-many']);
    expect(await refused('noivu.thamtra', 'officials', 'state')).toEqual([422, 'act-not-for-many']);
    expect(await refused('noivu.thamtra', 'officials', 'celebrate')).toEqual([422, 'act-unknown']);
    expect(await refused('noivu.thamtra', 'officials', 'verify', [])).toEqual([400, 'input-invalid']);
    expect(await refused('noivu.thamtra', 'officials', 'verify', [items[0]!, items[0]!])).toEqual([
      400,
      'input-invalid',
    ]);
    const nowhere = await by('noivu.thamtra').together('officials', 'verify', items, { of: 'khong-co' });
    expect(nowhere.status).toBe(404);
    const mine = (await as('vhtt.canbo').open('obstacles', { title: 'A', description: 'B' })).body;
    await as('chutich').act(mine.id, 'answer', { answer: 'C', answeredWith: 'advice' });
    const strange = await by('xa01.canbo').together('obstacles', 'solve', [{ id: mine.id, version: 2 }]);
    expect(strange.body.results).toMatchObject([{ outcome: 'refused', problem: { code: 'entry-unknown' } }]);
    const own = await by('vhtt.canbo').together('obstacles', 'solve', [{ id: mine.id, version: 2 }]);
    expect(own.body.results).toMatchObject([{ outcome: 'done', state: 'solved' }]);
    await as('noivu.thamtra').close('officials', 'Hết năm.');
    expect(await refused('noivu.thamtra', 'officials', 'verify')).toEqual([409, 'book-closed']);
    expect((await by('vhtt.canbo').preview('officials', [['Số', 'Đơn vị']])).body.code).toBe('book-closed');
  });

  it('a task shows what registers say of its component to whoever states it or reviews it', async () => {
    const told = [
      { fact: 'onlineServicesLevel34', register: 'onlineServices', figure: 'level3or4', value: 2 },
    ];
    expect((await task('vhtt.canbo', 'r14.none')).told).toEqual(told);
    expect((await task('noivu.thamtra', 'r14.none')).told).toEqual(told);
    expect((await task('quantri', 'r14.none')).told).toEqual([]);
    for (const [unit, ends] of [
      ['xa-01', true],
      ['xa-02', true],
      ['xa-03', true],
      ['xa-04', true],
      ['xa-05', false],
    ] as const) {
      const { id } = (
        await as('noivu.thamtra').open('inspections', { title: 'Kiểm tra', plannedOn: '2017-10-31' }, unit)
      ).body;
      if (!ends) continue;
      await as('noivu.thamtra').act(id, 'inspect', { inspectedOn: '2017-08-28', findings: 'Tốt.' });
      await as('noivu.thamtra').act(id, 'conclude', { conclusionNumber: '01/TB', concludedOn: '2017-08-28' });
    }
    expect((await task('noivu.canbo', 'r03.once')).told).toEqual([
      { fact: null, register: 'inspections', figure: 'coverage', value: { part: 4, whole: 5 } },
    ]);
    expect((await task('noivu.canbo', 'r01.once')).told).toEqual([]);
    expect((await task('noivu.canbo', 'r04.once')).told).toEqual([
      { fact: 'recognisedInitiatives', register: 'initiatives', figure: 'recognised', value: null },
    ]);
  });
});
