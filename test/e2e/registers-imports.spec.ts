import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EntryOutcomes,
  ImportPreview,
  Imported,
  Problem,
  RegisterPage,
  ScoreHistory,
  TaskDetail,
} from '@tctp/contracts';
import { speakReason } from '@tctp/contracts';
import type { ImportedRegister, RegisterName } from '@tctp/domain';
import { createEmptyDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { Person } from '../support/person';
import { startProgram, temporaryFolder } from '../support/program';
import type { Program } from '../support/program';
import { keeperOf, pointsOf } from '../support/registers';
import { aWorkbook } from '../support/workbooks';

const PLAN = 'tinh-bien-2017';
const WHY = 'Theo Công văn 31/PNV.';
const HEAD = [
  'Số',
  'Đơn vị',
  'Vị trí việc làm',
  'Số người',
  'Số đạt chuẩn',
  'Tính đến ngày',
  'Văn bản phê duyệt vị trí',
];
/** Heads of each of the three positions in every unit. */
const POSITIONS = [
  { title: 'Lãnh đạo', headcount: 1, qualified: 1 },
  { title: 'Chuyên viên', headcount: 6, qualified: 5 },
  { title: 'Văn thư', headcount: 3, qualified: 3 },
];
type Row = readonly (string | number | null)[];

describe('registers brought in as workbooks and moved on together, over HTTP', () => {
  let database: TestDatabase;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let program: Program;
  const people: Record<string, Person> = {};
  const as = (name: string) => keeperOf(people[name]!);
  const points = () => pointsOf(people['chutich']!);

  beforeAll(async () => {
    [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
    program = await startProgram({ databaseUrl: database.url, dataDir: folder.path });
    for (const name of [
      'vhtt.canbo',
      'xa01.canbo',
      'noivu.thamtra',
      'noivu.canbo',
      'chutich',
      'quantri',
      'sonoivu',
    ])
      people[name] = await Person.signIn(program.url, name);
  }, 60_000);

  afterAll(async () => {
    await program?.stop();
    await database?.drop();
    await folder?.remove();
  }, 30_000);

  const page = async (name: string, register: RegisterName, query = '') =>
    (await people[name]!.get<RegisterPage>(`/plans/${PLAN}/registers/${register}${query}`)).body;
  const formOf = async (rows: readonly Row[], fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([Uint8Array.from(await aWorkbook(rows))]), 'a.xlsx');
    return form;
  };
  const preview = async (name: string, kind: ImportedRegister, rows: readonly Row[], plan = PLAN) =>
    people[name]!.send<ImportPreview & Problem>('POST', `/imports/${kind}/preview?plan=${plan}`, {
      form: await formOf(rows),
    });
  const bring = async (name: string, kind: ImportedRegister, rows: readonly Row[]) => {
    /* The same bytes twice: the digest of the preview is the file's. */
    const bytes = Uint8Array.from(await aWorkbook(rows));
    const sent = (fields: Readonly<Record<string, string>>) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([bytes]), 'a.xlsx');
      return form;
    };
    const seen = await people[name]!.send<ImportPreview & Problem>(
      'POST',
      `/imports/${kind}/preview?plan=${PLAN}`,
      {
        form: sent({}),
      },
    );
    expect(seen.body.faults).toEqual([]);
    const { fileDigest, basis } = seen.body;
    return people[name]!.send<Imported & Problem>('POST', `/imports/${kind}?plan=${PLAN}`, {
      form: sent({ fileDigest, basis, reason: WHY }),
    });
  };
  const together = (
    name: string,
    register: RegisterName,
    act: string,
    items: readonly { id: string; version: number }[],
    key?: string,
  ) =>
    people[name]!.send<EntryOutcomes & Problem>('POST', `/plans/${PLAN}/registers/${register}/acts`, {
      body: { act, items: items.map(({ id, version }) => ({ entryId: id, version })) },
      ...(key === undefined ? {} : { key }),
    });
  const task = async (name: string, row: string) =>
    (await people[name]!.get<TaskDetail>(`/tasks/${PLAN}.${row}`)).body;

  it('17 units × 3 positions, imported and verified in two commands, give 5.3.3 what the rule says of 90 %', async () => {
    const { without: units } = await page('noivu.thamtra', 'officials');
    expect(units).toHaveLength(17);
    const rows = units.flatMap(({ shortName }) =>
      POSITIONS.map(({ title, headcount, qualified }) => [
        null,
        shortName,
        title,
        headcount,
        qualified,
        '28/08/2017',
        null,
      ]),
    );
    const brought = await bring('noivu.thamtra', 'officials', [HEAD, ...rows]);
    expect(brought).toMatchObject({ status: 200, body: { counts: { added: 51, changed: 0, unchanged: 0 } } });
    const stated = (await page('noivu.thamtra', 'officials')).entries;
    expect(stated).toHaveLength(51);
    expect(await points().reviewed('5.3.3')).toBeNull();

    const verified = await together('noivu.thamtra', 'officials', 'verify', stated, 'one-verification');
    expect(verified.status).toBe(200);
    expect(verified.body.results.filter(({ outcome }) => outcome === 'done')).toHaveLength(51);
    expect(verified.body.results[0]).toEqual({
      outcome: 'done',
      id: stated[0]?.id,
      number: stated[0]?.number,
      version: 2,
      state: 'verified',
    });

    /* 17 × (1 + 6 + 3) = 170 people, 17 × (1 + 5 + 3) = 153 of them qualified: 153 / 170 = 90 %; 80 to below 100 is 0.5. */
    const heads = units.length * POSITIONS.reduce((sum, { headcount }) => sum + headcount, 0);
    const good = units.length * POSITIONS.reduce((sum, { qualified }) => sum + qualified, 0);
    expect([heads, good, (good * 100) / heads]).toEqual([170, 153, 90]);
    const figure = (await page('chutich', 'officials')).figures.find(({ counts }) => counts);
    expect(figure).toMatchObject({ component: '5.3.3', value: 90, points: '0.5', max: '1' });
    await points().becomes('5.3.3', '0.5');

    const again = await together('noivu.thamtra', 'officials', 'verify', stated, 'one-verification');
    expect(again.body).toEqual(verified.body);
  }, 60_000);

  it('the ledger says which register told the figure', async () => {
    const { entries } = (await people['chutich']!.get<ScoreHistory>(`/plans/${PLAN}/components/5.3.3/scores`))
      .body;
    const reviewed = entries.find(({ kind, points: worth }) => kind === 'reviewed' && worth === '0.5');
    expect(speakReason(reviewed!.reason, 'vi')).toContain(
      'Tỷ lệ cán bộ, công chức, viên chức đạt chuẩn (%) (theo sổ Vị trí việc làm, trình độ): 90',
    );
    expect(speakReason(reviewed!.reason, 'en')).toContain(
      '(by the register Positions and qualifications): 90',
    );
  });

  it('the same file again is 51 unchanged rows, and everybody qualified by a second one gives the whole point', async () => {
    const { entries } = await page('noivu.thamtra', 'officials');
    const same = entries.map(({ number, unit, body }): Row => [
      number,
      unit.name,
      String(body['title']),
      Number(body['headcount']),
      Number(body['qualified']),
      '28/08/2017',
      null,
    ]);
    const unchanged = await bring('noivu.thamtra', 'officials', [HEAD, ...same]);
    expect(unchanged.body.counts).toEqual({ added: 0, changed: 0, unchanged: 51 });
    const better = same.map((row) => [...row.slice(0, 4), row[3] ?? null, '30/09/2017', null]);
    expect((await bring('noivu.thamtra', 'officials', [HEAD, ...better])).body.counts).toMatchObject({
      changed: 51,
    });
    await points().becomes('5.3.3', null);
    const restated = (await page('noivu.thamtra', 'officials')).entries;
    expect(new Set(restated.map(({ state }) => state))).toEqual(new Set(['stated']));
    await together('noivu.thamtra', 'officials', 'verify', restated);
    /* 170 / 170 = 100 %. */
    await points().becomes('5.3.3', '1');
  }, 60_000);

  it('units bring in their own entries only, and nobody else brings in anything', async () => {
    const stranger = await preview('vhtt.canbo', 'officials', [
      HEAD,
      [null, 'Phòng Tư pháp', 'Kế toán', 1, 1, '28/08/2017', null],
    ]);
    expect(stranger.body.faults).toMatchObject([{ column: 'B', row: 2, code: 'unit-not-own' }]);
    for (const name of ['chutich', 'quantri', 'sonoivu'])
      expect((await preview(name, 'officials', [HEAD])).status).toBe(403);
    expect((await preview('vhtt.canbo', 'inspections', [HEAD])).status).toBe(403);
    expect((await preview('vhtt.canbo', 'officials', [HEAD], 'khong-co')).status).toBe(404);
    const form = await people['vhtt.canbo']!.get(`/templates/officials?plan=${PLAN}`);
    expect(form.status).toBe(200);
    const faulty = await formOf([HEAD, [null, 'x', null, 1, 1, '', null]], {
      fileDigest: '0'.repeat(64),
      basis: '0'.repeat(64),
      reason: WHY,
    });
    const changed = await people['vhtt.canbo']!.send<Problem>('POST', `/imports/officials?plan=${PLAN}`, {
      form: faulty,
    });
    expect(changed.body.code).toBe('import-file-changed');
  });

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
    const { status, body } = await together('noivu.thamtra', 'onlineServices', 'verify', items);
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
    await together('noivu.thamtra', 'onlineServices', 'verify', [{ id: second!.id, version: 2 }]);
    await points().becomes('7.1.5', '3');
  }, 60_000);

  it('only acts that ask for nothing are done to many, by whoever may do them to one', async () => {
    const items = (await page('noivu.thamtra', 'officials')).entries.slice(0, 2);
    const refused = async (name: string, register: RegisterName, act: string, of = items) => {
      const { status, body } = await together(name, register, act, of);
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
    const nowhere = await people['noivu.thamtra']!.send<Problem>(
      'POST',
      '/plans/khong-co/registers/officials/acts',
      {
        body: { act: 'verify', items: items.map(({ id, version }) => ({ entryId: id, version })) },
      },
    );
    expect(nowhere.status).toBe(404);
    const mine = (await as('vhtt.canbo').open('obstacles', { title: 'A', description: 'B' })).body;
    await as('chutich').act(mine.id, 'answer', { answer: 'C', answeredWith: 'advice' });
    const strange = await together('xa01.canbo', 'obstacles', 'solve', [{ id: mine.id, version: 2 }]);
    expect(strange.body.results).toMatchObject([{ outcome: 'refused', problem: { code: 'entry-unknown' } }]);
    const own = await together('vhtt.canbo', 'obstacles', 'solve', [{ id: mine.id, version: 2 }]);
    expect(own.body.results).toMatchObject([{ outcome: 'done', state: 'solved' }]);
    await as('noivu.thamtra').close('officials', 'Hết năm.');
    expect(await refused('noivu.thamtra', 'officials', 'verify')).toEqual([409, 'book-closed']);
    expect((await preview('vhtt.canbo', 'officials', [HEAD])).body.code).toBe('book-closed');
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
