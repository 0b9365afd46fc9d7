import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addQuestionnaire,
  addSurvey,
  listSurveys,
  makeSurveyCodes,
  openSurvey,
  planSample,
  readSurveyDetail,
  takeForm,
} from '@tctp/application';
import type { SurveyDetail } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { WHY, importsIn, keyed } from '../support/imports';
import { must } from '../support/must';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { THREE_QUESTIONS } from '../support/surveys';
import { aWorkbook, edited, rowOf } from '../support/workbooks';

type Kind = 'survey-sample' | 'survey-answers';
const HEAD = ['Đơn vị', 'Mã phiếu', 'Câu 1', 'Câu 2', 'Câu 3'];
const HERE = 'Phòng Văn hóa và Thông tin';

describe('a survey brought in from Excel', () => {
  let sandbox: Sandbox;
  let forms: ReturnType<typeof importsIn>;
  let reviewer: Actor;
  let surveyId = '';
  let codes: string[] = [];

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    const content = { planId: PLAN, reason: WHY, ...THREE_QUESTIONS };
    const { id: questionnaireId } = must(await addQuestionnaire(sandbox, keyed(reviewer), content));
    const words = {
      planId: PLAN,
      reason: WHY,
      title: 'Diễn tập',
      introduction: null,
      questionnaireId,
      closesOn: null,
    };
    surveyId = must(await addSurvey(sandbox, keyed(reviewer), words)).id;
    forms = importsIn(sandbox, { planId: null, surveyId });
  }, 60_000);
  afterAll(() => sandbox?.close());

  const target = (actor: Actor = reviewer) => ({ actor, planId: null, surveyId });
  const form = (kind: Kind) => forms.form(kind, reviewer);
  const preview = (kind: Kind, bytes: Uint8Array) => forms.preview(kind, reviewer, bytes);
  const confirm = async (kind: Kind, bytes: Uint8Array) =>
    forms.confirm(kind, reviewer, bytes, await preview(kind, bytes));
  const detail = async (): Promise<SurveyDetail> =>
    must(await readSurveyDetail({ ...sandbox, publicUrl: null }, reviewer, surveyId));

  it('has a sample with a row for every unit, and adds those with a number', async () => {
    const bytes = await edited(await form('survey-sample'), (sheet) => {
      rowOf(sheet, HERE).getCell(2).value = 20;
      rowOf(sheet, HERE).getCell(3).value = 400;
      rowOf(sheet, 'Phòng Tư pháp').getCell(2).value = 10;
    });
    expect((await preview('survey-sample', bytes)).faults).toEqual([]);
    expect(must(await confirm('survey-sample', bytes)).counts).toMatchObject({ added: 2, changed: 0 });
    expect((await detail()).units).toMatchObject([
      { shortName: expect.any(String) as unknown, planned: 10, population: null },
      { planned: 20, population: 400 },
    ]);
    const again = await form('survey-sample');
    expect((await preview('survey-sample', again)).counts).toMatchObject({ added: 0, changed: 0 });
  });

  it('names what is wrong with a sample, cell by cell', async () => {
    const bytes = await aWorkbook([
      ['Đơn vị', 'Số phiếu dự kiến', 'Tổng số người'],
      ['Phòng Không Có', 3, null],
      [HERE, 0, null],
      ['Phòng Tư pháp', 'mười', null],
      ['Thanh tra huyện', null, 5],
    ]);
    const { faults } = await preview('survey-sample', bytes);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'A', 'unit-unknown'],
      [3, 'B', 'number-not-above-zero'],
      [4, 'B', 'number-not-whole'],
      expect.arrayContaining([5]),
    ]);
  });

  it('takes no answers before it is open, nor for whoever does not keep it', async () => {
    expect(await takeForm(forms.deps, 'survey-answers', target(), 'vi')).toMatchObject({
      refusal: { code: 'survey-not-now' },
    });
    const appraiser = await sandbox.person('appraiser', 'tinh-bien');
    expect(await takeForm(forms.deps, 'survey-answers', target(appraiser), 'vi')).toMatchObject({
      refusal: { code: 'survey-unknown' },
    });
    const head = await sandbox.person('head', 'vhtt');
    expect(await takeForm(forms.deps, 'survey-answers', target(head), 'vi')).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    let made = 0;
    const newCode = () => {
      made += 1;
      return Array.from({ length: 10 }, (_, at) => 'ACDEFGHJKM'[(at + made) % 10]).join('');
    };
    const surveyCodes = { ...forms.deps.surveyCodes, newCode };
    const wanted = { surveyId, units: [{ unitId: 'vhtt', count: 3 }], reason: WHY };
    const all = must(await makeSurveyCodes({ ...sandbox, surveyCodes }, keyed(reviewer), wanted));
    codes = all.units?.[0]?.codes ?? [];
    const { version } = await detail();
    must(
      await openSurvey(sandbox, { ...keyed(reviewer), expectedVersion: version }, { surveyId, reason: WHY }),
    );
  });

  it('has one column for each question, with its options to choose from', async () => {
    const made = must(await takeForm(forms.deps, 'survey-answers', target(), 'vi'));
    expect(made.columns.map(({ title }) => title)).toEqual(HEAD);
    expect(made.columns[2]?.choices).toEqual(['Rất tốt', 'Tốt', 'Được', 'Chưa được']);
    expect(made.guide.columns[2]?.[2]).toContain('Công chức hướng dẫn hồ sơ');
    expect(made.rows).toEqual([]);
  });

  it('takes options by their words or their number, leaves out what is empty, and uses codes up', async () => {
    const bytes = await aWorkbook([
      HEAD,
      [HERE, codes[0]!.toLowerCase(), 'Rất tốt', 'tot', 4],
      ['vhtt', null, 2, null, null],
      ['Phòng Tư pháp', null, null, 'Được', 'Chưa được'],
    ]);
    const said = await preview('survey-answers', bytes);
    expect(said.faults).toEqual([]);
    expect(said.changes[0]?.parts.map(({ now }) => now)).toEqual(['Rất tốt', 'Tốt', 'Chưa được']);
    expect(must(await confirm('survey-answers', bytes)).counts).toEqual({
      added: 3,
      changed: 0,
      unchanged: 0,
    });
    const { results, units } = await detail();
    expect(results?.questions.map(({ answered }) => answered)).toEqual([2, 2, 2]);
    expect(units.map(({ answers, used }) => [answers, used])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    /* The same file again, in whatever order its rows stand, is no answer more. */
    const reordered = await aWorkbook([
      HEAD,
      ['Phòng Tư pháp', null, null, 'Được', 'Chưa được'],
      ['vhtt', null, 2, null, null],
      [HERE, codes[0]!, 'Rất tốt', 'Tốt', 4],
    ]);
    for (const file of [bytes, reordered])
      expect((await preview('survey-answers', file)).counts).toEqual({ added: 0, changed: 0, unchanged: 3 });
  });

  it('names what is wrong with answers, cell by cell, and then writes none of them', async () => {
    const bytes = await aWorkbook([
      HEAD,
      [HERE, codes[0]!, 1, 1, 1],
      [HERE, 'ABC', 1, 1, 1],
      [HERE, 'YYYYYYYYYY', 1, 1, 1],
      ['Phòng Tư pháp', codes[1]!, 1, 1, 1],
      ['Phòng Nội vụ', null, 1, 1, 1],
      [HERE, null, 'Tạm', 9, 1],
      [HERE, codes[2]!, 1, 1, 1],
      [HERE, codes[2]!, 2, 2, 2],
    ]);
    const { faults } = await preview('survey-answers', bytes);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'B', 'survey-code-used'],
      [3, 'B', 'survey-code-shape'],
      [4, 'B', 'survey-code-unknown'],
      [5, 'B', 'survey-code-elsewhere'],
      [6, 'A', 'survey-unit-unplanned'],
      [7, 'C', 'choice-unknown'],
      [7, 'D', 'choice-unknown'],
      [9, 'B', 'row-twice'],
    ]);
    const before = await sandbox.counts();
    expect(await confirm('survey-answers', bytes)).toMatchObject({ refusal: { code: 'import-faulty' } });
    expect({ ...(await sandbox.counts()), command_receipt: 0 }).toEqual({ ...before, command_receipt: 0 });
  });

  it('shows the points without a survey where the set says that it stands on its evidence', async () => {
    const list = async () => must(await listSurveys(sandbox, reviewer, PLAN)).withoutSurvey;
    expect(await list()).toEqual({ state: 'unknown' });
    const rescaling = {
      surveyAbsent: 'rescale',
      rounding: { to: '0.01', mode: 'halfUp' },
      source: 'Không khảo sát thì quy 70 về 100',
    };
    await sandbox.source.query(
      `update plan set revision = revision + 1, criteria_set = criteria_set || jsonb_build_object('rescaling', $1::jsonb) where id = $2`,
      [JSON.stringify(rescaling), PLAN],
    );
    /* Nothing is done yet, so last year's 63 of 70 are expected: 63 × 100 / 70. */
    expect(await list()).toEqual({
      ...{ state: 'known', points: '90', sum: '63', reachable: '70', whole: '100' },
      source: rescaling.source,
    });
    const appraiser = await sandbox.person('appraiser', 'tinh-bien');
    expect(must(await listSurveys(sandbox, appraiser, PLAN)).withoutSurvey).toEqual({ state: 'hidden' });
  });

  it('keeps a sample line that has answers', async () => {
    const { version } = await detail();
    const units = [{ unitId: 'vhtt', planned: 5, population: null }];
    const request = { ...keyed(reviewer), expectedVersion: version };
    expect(await planSample(sandbox, request, { surveyId, units, reason: WHY })).toMatchObject({
      refusal: { code: 'survey-unit-begun' },
    });
  });
});
