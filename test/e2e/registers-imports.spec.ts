import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, ScoreHistory } from '@tctp/contracts';
import { speakReason } from '@tctp/contracts';
import type { RegisterName } from '@tctp/domain';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { OFFICIALS_HEAD, bringerOf } from '../support/register-workbooks';
import type { Row } from '../support/register-workbooks';
import { keeperOf, pointsOf } from '../support/registers';
import { aWorkbook } from '../support/workbooks';

const PLAN = 'tinh-bien-2017';
const WHY = 'Theo Công văn 31/PNV.';
/** Heads of each of the three positions in every unit. */
const POSITIONS = [
  { title: 'Lãnh đạo', headcount: 1, qualified: 1 },
  { title: 'Chuyên viên', headcount: 6, qualified: 5 },
  { title: 'Văn thư', headcount: 3, qualified: 3 },
];

describe('registers brought in as workbooks, over HTTP', () => {
  let program: OwnProgram;
  let people: Record<string, Person>;
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
    const brought = await by('noivu.thamtra').bring('officials', [OFFICIALS_HEAD, ...rows], WHY);
    expect(brought).toMatchObject({ status: 200, body: { counts: { added: 51, changed: 0, unchanged: 0 } } });
    const stated = (await page('noivu.thamtra', 'officials')).entries;
    expect(stated).toHaveLength(51);
    expect(await points().reviewed('5.3.3')).toBeNull();

    const verified = await by('noivu.thamtra').together('officials', 'verify', stated, {
      key: 'one-verification',
    });
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

    const again = await by('noivu.thamtra').together('officials', 'verify', stated, {
      key: 'one-verification',
    });
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
    const unchanged = await by('noivu.thamtra').bring('officials', [OFFICIALS_HEAD, ...same], WHY);
    expect(unchanged.body.counts).toEqual({ added: 0, changed: 0, unchanged: 51 });
    const better = same.map((row) => [...row.slice(0, 4), row[3] ?? null, '30/09/2017', null]);
    expect(
      (await by('noivu.thamtra').bring('officials', [OFFICIALS_HEAD, ...better], WHY)).body.counts,
    ).toMatchObject({
      changed: 51,
    });
    await points().becomes('5.3.3', null);
    const restated = (await page('noivu.thamtra', 'officials')).entries;
    expect(new Set(restated.map(({ state }) => state))).toEqual(new Set(['stated']));
    await by('noivu.thamtra').together('officials', 'verify', restated);
    /* 170 / 170 = 100 %. */
    await points().becomes('5.3.3', '1');
  }, 60_000);

  it('units bring in their own entries only, and nobody else brings in anything', async () => {
    const stranger = await by('vhtt.canbo').preview('officials', [
      OFFICIALS_HEAD,
      [null, 'Phòng Tư pháp', 'Kế toán', 1, 1, '28/08/2017', null],
    ]);
    expect(stranger.body.faults).toMatchObject([{ column: 'B', row: 2, code: 'unit-not-own' }]);
    for (const name of ['chutich', 'quantri', 'sonoivu'])
      expect((await by(name).preview('officials', [OFFICIALS_HEAD])).status).toBe(403);
    expect((await by('vhtt.canbo').preview('inspections', [OFFICIALS_HEAD])).status).toBe(403);
    expect((await by('vhtt.canbo').preview('officials', [OFFICIALS_HEAD], 'khong-co')).status).toBe(404);
    const form = await people['vhtt.canbo']!.get(`/templates/officials?plan=${PLAN}`);
    expect(form.status).toBe(200);
    const nothing = '0'.repeat(64);
    const unseen = by('vhtt.canbo').sent(await aWorkbook([OFFICIALS_HEAD]), {
      fileDigest: nothing,
      basis: nothing,
      reason: WHY,
    });
    const changed = await people['vhtt.canbo']!.send<Problem>('POST', `/imports/officials?plan=${PLAN}`, {
      form: unseen,
    });
    expect(changed.body.code).toBe('import-file-changed');
  });
});
