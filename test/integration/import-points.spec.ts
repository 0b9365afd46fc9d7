import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeAppraisal,
  freezeDossier,
  leaveUnscored,
  readDossier,
  readForecast,
  readSurvey,
  recordOfficialScore,
  takeForm,
} from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { WHY, importsIn, keyed } from '../support/imports';
import { must } from '../support/must';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { aWorkbook, edited, rowOf } from '../support/workbooks';

describe('forms of points', () => {
  let sandbox: Sandbox;
  let forms: ReturnType<typeof importsIn>;
  let appraiser: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    forms = importsIn(sandbox);
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  describe('of the official result', () => {
    const score = (componentCode: string, points: string) =>
      recordOfficialScore(sandbox, keyed(appraiser), { planId: PLAN, componentCode, points, reason: WHY });
    const list = async () => {
      return must(await readDossier(sandbox, appraiser, PLAN));
    };
    const official = async (code: string) =>
      (await list()).components.find((one) => one.code === code)?.official ?? null;

    it('wait for a frozen dossier', async () => {
      expect(await takeForm(forms.deps, 'official', { actor: appraiser, planId: PLAN }, 'vi')).toMatchObject({
        refusal: { code: 'appraisal-none' },
      });
      await freezeDossier(sandbox, keyed(reviewer), { planId: PLAN, reason: WHY });
    });

    it('list the components of the plan, and record points however they are written', async () => {
      await score('5.1', '1');
      const bytes = await edited(await forms.form('official', appraiser), (sheet) => {
        expect(rowOf(sheet, '1.5.3').getCell(3).value).toBe(2);
        rowOf(sheet, '1.5.3').getCell(4).value = '1,75';
        rowOf(sheet, '7.1.5').getCell(4).value = { formula: '1+1.5', result: 2.5 };
        rowOf(sheet, '5.1').getCell(5).value = 'Chờ tỉnh phê duyệt';
        rowOf(sheet, '1.4.1').getCell(5).value = 'Không có hồ sơ';
      });
      const said = await forms.preview('official', appraiser, bytes);
      expect(said.faults).toEqual([]);
      expect(said.notes[0]).toContain('D');
      expect(said.counts).toMatchObject({ added: 3, changed: 1 });
      await forms.run('official', appraiser, bytes);
      expect(await official('1.5.3')).toMatchObject({ points: '1.75', reason: WHY });
      expect(await official('7.1.5')).toMatchObject({ points: '2.5' });
      expect(await official('5.1')).toMatchObject({ points: '1', reason: 'Chờ tỉnh phê duyệt' });
      expect(await official('1.4.1')).toMatchObject({ points: null, reason: 'Không có hồ sơ' });
      const before = await forms.counts();
      expect((await forms.run('official', appraiser, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      const again = await forms.form('official', appraiser);
      expect((await forms.run('official', appraiser, again)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await forms.counts()).toEqual(before);
    });

    it('name wrong points, other maxima, and codes that Excel has turned into something else', async () => {
      const bytes = await aWorkbook([
        ['Mã tiêu chí', 'Điểm thẩm định', 'Lý do', 'Điểm tối đa'],
        ['1.5.3', 2.5, 'a', 2],
        ['7.1.5', 'ba', 'b', 4],
        [5.2, 1, 'c', null],
        [new Date('2003-01-01T00:00:00Z'), 1, 'd', null],
        ['9.9', 1, 'e', null],
        ['3.2', { error: '#REF!' }, 'f', null],
      ]);
      const before = await forms.counts();
      const { faults, fileDigest, basis } = await forms.preview('official', appraiser, bytes);
      expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
        [2, 'B', 'points-above-maximum'],
        [3, 'B', 'points-not-number'],
        [4, 'A', 'code-is-number'],
        [5, 'A', 'code-is-date'],
        [6, 'A', 'code-unknown'],
        [7, 'B', 'cell-error'],
      ]);
      expect(faults[2]?.why).toContain('5.2');
      expect(faults[3]?.found).toBe('01/01/2003');
      expect(await forms.confirm('official', appraiser, bytes, { fileDigest, basis })).toMatchObject({
        refusal: { code: 'import-faulty', faults: 6 },
      });
      expect(await forms.counts()).toEqual(before);
    });

    it('name at most a hundred faults, and say how many more there are', async () => {
      const rows = Array.from({ length: 130 }, (_, at) => [`x.${at}`, 1]);
      const said = await forms.preview(
        'official',
        appraiser,
        await aWorkbook([['Mã tiêu chí', 'Điểm thẩm định'], ...rows]),
      );
      expect([said.faults.length, said.moreFaults]).toEqual([100, 30]);
    });

    it('refuse what was overtaken by a single entry', async () => {
      const bytes = await aWorkbook([
        ['Mã tiêu chí', 'Điểm thẩm định'],
        ['3.2', '0,5'],
      ]);
      const said = await forms.preview('official', appraiser, bytes);
      await score('3.2', '1');
      expect(await forms.confirm('official', appraiser, bytes, said)).toMatchObject({
        refusal: { code: 'import-overtaken' },
      });
      expect(await official('3.2')).toMatchObject({ points: '1' });
    });
  });

  describe('of the survey', () => {
    const forecast = async () => {
      const { lines } = must(await readForecast(sandbox, 'an-giang', PLAN));
      return lines.find(({ kind }) => kind === 'survey');
    };

    it('replace what the forecast assumed, with who answered and where it stands', async () => {
      expect(await forecast()).toMatchObject({ likely: '24.65', reason: { code: 'survey-as-last-year' } });
      const bytes = await edited(await forms.form('survey', appraiser), (sheet) => {
        const row = rowOf(sheet, 'DTXHH');
        expect(row.getCell(3).value).toBe(30);
        row.getCell(4).value = '26,4';
        row.getCell(5).value = 320;
        row.getCell(6).value = 'Báo cáo 45/BC-SNV';
      });
      expect((await forms.run('survey', appraiser, bytes)).counts).toEqual({
        added: 1,
        changed: 0,
        unchanged: 0,
      });
      expect(await forecast()).toMatchObject({ likely: '26.4', worst: '26.4', best: '26.4' });
      expect(await readSurvey(sandbox, appraiser, PLAN)).toMatchObject({
        value: {
          mayImport: true,
          lines: [
            { code: 'DTXHH', official: { points: '26.4', respondents: 320, source: 'Báo cáo 45/BC-SNV' } },
          ],
        },
      });
      const before = await forms.counts();
      expect((await forms.run('survey', appraiser, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      const again = await forms.form('survey', appraiser, 'en');
      expect((await forms.run('survey', appraiser, again)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await forms.counts()).toEqual(before);
    });

    it('name points above the maximum, and stay closed once points are locked', async () => {
      const HEAD = ['Mã', 'Điểm đạt được', 'Số phiếu'];
      const said = await forms.preview(
        'survey',
        appraiser,
        await aWorkbook([HEAD, ['DTXHH', 31, 'ba trăm']]),
      );
      expect(said.faults.map(({ code }) => code)).toEqual(['number-not-whole']);
      const high = await forms.preview('survey', appraiser, await aWorkbook([HEAD, ['DTXHH', 31, null]]));
      expect(high.faults).toMatchObject([{ code: 'points-above-maximum', column: 'B', found: '31' }]);
      const dossier = await readDossier(sandbox, appraiser, PLAN);
      const open = dossier.ok ? dossier.value.components.filter((one) => one.official === null) : [];
      for (const { code } of open)
        await leaveUnscored(sandbox, keyed(appraiser), { planId: PLAN, componentCode: code, reason: WHY });
      expect(await closeAppraisal(sandbox, keyed(appraiser), { planId: PLAN })).toMatchObject({ ok: true });
      for (const kind of ['survey', 'official'] as const)
        expect(await takeForm(forms.deps, kind, { actor: appraiser, planId: PLAN }, 'vi')).toMatchObject({
          refusal: { code: 'appraisal-closed' },
        });
    });
  });
});
