import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeAppraisal,
  confirmImport,
  freezeDossier,
  leaveUnscored,
  previewImport,
  readDossier,
  readForecast,
  readSurvey,
  recordOfficialScore,
  takeForm,
} from '@tctp/application';
import type { ImportDeps } from '@tctp/application';
import type { ImportKindName, ImportPreview, Imported } from '@tctp/contracts';
import { readSheets, writeForm } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import { sqlAdministration } from '@tctp/persistence';
import type ExcelJS from 'exceljs';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { aWorkbook, edited, freeRow, rowOf } from '../support/workbooks';

const WHY = 'Theo Quyết định 12/QĐ-SNV';

describe('forms of Excel', () => {
  let sandbox: Sandbox;
  let admin: Actor;
  let appraiser: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    admin = await sandbox.person('admin', 'tinh-bien');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const deps = (): ImportDeps => ({
    ...sandbox,
    readSheets,
    newPassword: () => Promise.resolve({ password: 'mot-hai', passwordHash: 'bam' }),
  });
  const request = (actor: Actor, key: string = randomUUID()) => ({ actor, key, fingerprint: 'test' });
  const form = async (kind: ImportKindName, actor: Actor, language: 'vi' | 'en' = 'vi') => {
    const made = await takeForm(deps(), kind, { actor, planId: PLAN }, language);
    if (!made.ok) throw new Error(made.refusal.code);
    return writeForm(made.value);
  };
  const preview = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<ImportPreview> => {
    const file = { fileName: 'a.xlsx', bytes };
    const said = await previewImport(deps(), kind, { actor, planId: PLAN }, file, 'vi');
    if (!said.ok) throw new Error(said.refusal.code);
    return said.value;
  };
  const confirm = (
    kind: ImportKindName,
    actor: Actor,
    bytes: Uint8Array,
    seen: Pick<ImportPreview, 'fileDigest' | 'basis'>,
    key?: string,
  ) => {
    const file = { fileName: 'a.xlsx', bytes };
    const { fileDigest, basis } = seen;
    return confirmImport(deps(), kind, request(actor, key), PLAN, file, { fileDigest, basis, reason: WHY });
  };
  const run = async (kind: ImportKindName, actor: Actor, bytes: Uint8Array): Promise<Imported> => {
    const done = await confirm(kind, actor, bytes, await preview(kind, actor, bytes));
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  /** Row counts of everything but receipts. */
  const counts = async () => ({ ...(await sandbox.counts()), command_receipt: 0 });
  const units = () => sqlAdministration(sandbox.source).units('an-giang');
  const people = () => sqlAdministration(sandbox.source).people('an-giang', '2017-08-28');

  it.each(['people', 'units'] as const)(
    'come filled with the %s that are there, and read back change nothing',
    async (kind) => {
      const before = await counts();
      for (const language of ['vi', 'en'] as const) {
        const bytes = await form(kind, admin, language);
        const said = await preview(kind, admin, bytes);
        expect(said).toMatchObject({ counts: { added: 0, changed: 0 }, faults: [], changes: [], notes: [] });
        expect(said.counts.unchanged).toBeGreaterThan(2);
        expect(await run(kind, admin, bytes)).toEqual({ counts: said.counts, passwords: [] });
      }
      expect(await counts()).toEqual(before);
    },
  );

  it('are nobody else’s', async () => {
    for (const kind of ['people', 'units'] as const)
      expect(await takeForm(deps(), kind, { actor: reviewer, planId: PLAN }, 'vi')).toMatchObject({
        refusal: { code: 'admin-only' },
      });
    for (const kind of ['official', 'survey'] as const)
      expect(await takeForm(deps(), kind, { actor: reviewer, planId: PLAN }, 'vi')).toMatchObject({
        refusal: { code: 'not-permitted' },
      });
  });

  describe('of units', () => {
    const addTwo = (sheet: ExcelJS.Worksheet) => {
      freeRow(sheet).values = ['to-mot-cua', 'Tổ một cửa', 'Tổ một cửa', 'Phòng, sở', 'trung-tam', null];
      freeRow(sheet).values = [
        'trung-tam',
        'Trung tâm hành chính công',
        'TTHCC',
        'ĐƠN VỊ SỰ NGHIỆP',
        'tinh-bien',
      ];
      rowOf(sheet, 'vhtt').getCell(2).value = 'Phòng Văn hoá và Xã hội';
      rowOf(sheet, 'tu-phap').getCell(5).value = ' noi-vu ';
      rowOf(sheet, 'don-vi-su-nghiep').getCell(6).value = 'trung-tam; vhtt';
    };

    it('add, rename, move and regroup in one go, with a history; the same file again does nothing', async () => {
      const bytes = await edited(await form('units', admin), addTwo);
      const said = await preview('units', admin, bytes);
      expect(said.faults).toEqual([]);
      expect(said).toMatchObject({ counts: { added: 2, changed: 3 }, renames: 1 });
      expect(said.changes.find(({ key }) => key === 'vhtt')?.parts).toEqual([
        { title: 'Tên đơn vị', was: 'Phòng Văn hóa và Thông tin', now: 'Phòng Văn hoá và Xã hội' },
      ]);
      expect((await run('units', admin, bytes)).counts).toMatchObject({ added: 2, changed: 3 });
      const after = await units();
      const unit = (id: string) => after.find((one) => one.id === id);
      expect(unit('to-mot-cua')).toMatchObject({ parentId: 'trung-tam', kind: 'division' });
      expect(unit('vhtt')?.formerNames).toEqual([
        expect.objectContaining({ name: 'Phòng Văn hóa và Thông tin', document: WHY }),
      ]);
      expect(unit('tu-phap')).toMatchObject({ parentId: 'noi-vu' });
      expect(unit('don-vi-su-nghiep')?.memberIds).toEqual(['trung-tam', 'vhtt']);
      const events = await sqlAdministration(sandbox.source).history('an-giang', 'unit', 'don-vi-su-nghiep');
      expect(events[0]).toMatchObject({ code: 'membersChanged', reason: WHY });

      const before = await counts();
      expect((await run('units', admin, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await counts()).toEqual(before);
    });

    it('name every wrong cell of a file at once, and then write nothing of it', async () => {
      const bytes = await edited(await form('units', admin), (sheet) => {
        freeRow(sheet).values = ['Phòng Mới', 'Phòng Mới', 'PM', 'Phòng, sở', 'tinh-bien'];
        freeRow(sheet).values = ['phong-moi', 'Phòng mới', 'PM', 'Phòng ban', 'khong-co', 'vhtt'];
        freeRow(sheet).values = ['phong-hai', 'Phòng hai', '', 'Phòng, sở', ''];
        rowOf(sheet, 'noi-vu').getCell(5).value = 'tu-phap';
        rowOf(sheet, 'xa-01').getCell(4).value = 'Nhóm';
        rowOf(sheet, 'xa-02').getCell(1).value = 'xa-03';
      });
      const { faults } = await preview('units', admin, bytes);
      const told = faults.map(({ column, code, found }) => [column, code, found]);
      expect(told).toEqual(
        expect.arrayContaining([
          ['A', 'unit-code-shape', 'Phòng Mới'],
          ['D', 'choice-unknown', 'Phòng ban'],
          ['C', 'cell-empty', null],
          ['E', 'parent-itself', 'tu-phap'],
          ['D', 'kind-fixed', 'group'],
          ['A', 'row-twice', 'xa-03'],
        ]),
      );
      expect(faults.every(({ sheet, row }) => sheet === 'Đơn vị' && row !== null)).toBe(true);
      expect(faults.find(({ code }) => code === 'choice-unknown')?.why).toContain('Phòng, sở');
      const before = await counts();
      const done = await confirm('units', admin, bytes, await preview('units', admin, bytes));
      expect(done).toMatchObject({ ok: false, refusal: { code: 'import-faulty' } });
      expect(await counts()).toEqual(before);
    });
  });

  describe('of people', () => {
    const HEAD = ['Vai trò', 'HỌ VÀ TÊN', 'Ghi chú', 'ten dang nhap*', 'Đơn vị'];

    it('add accounts with first passwords said once, and change known ones', async () => {
      await sandbox.person('officer', 'vhtt');
      const bytes = await aWorkbook([
        ['Danh sách cán bộ'],
        HEAD,
        ['Cán bộ đơn vị', 'Nguyễn Văn A', 'mới', 'A.Nguyen', 'Phòng VH-TT'],
        [],
        ['THU TRUONG DON VI', 'Trần Thị B', null, 'vhtt.officer', 'tu-phap'],
      ]);
      const said = await preview('people', admin, bytes);
      expect(said.faults).toEqual([]);
      expect(said.counts).toEqual({ added: 1, changed: 1, unchanged: 0 });
      const key = randomUUID();
      const done = await confirm('people', admin, bytes, said, key);
      expect(done).toMatchObject({
        ok: true,
        value: { passwords: [{ username: 'a.nguyen', displayName: 'Nguyễn Văn A', password: 'mot-hai' }] },
      });
      expect(await confirm('people', admin, bytes, said, key)).toMatchObject({ value: { passwords: null } });
      const after = await people();
      expect(after.find(({ username }) => username === 'vhtt.officer')).toMatchObject({
        role: 'head',
        displayName: 'Trần Thị B',
        unit: { id: 'tu-phap' },
      });
      const before = await counts();
      expect(await run('people', admin, bytes)).toEqual({
        counts: { added: 0, changed: 0, unchanged: 2 },
        passwords: [],
      });
      expect(await counts()).toEqual(before);
    });

    it('never leave a tenant without an administrator, and name units that are none', async () => {
      const bytes = await aWorkbook([
        HEAD,
        ['Cán bộ đơn vị', 'Quản trị', '', admin.displayName, 'UBND huyện'],
        ['Cán bộ đơn vị', 'C', '', 'c.le', 'Các phòng chuyên môn'],
        ['Cán bộ đơn vị', 'D', '', 'd', 'Phòng Không có'],
      ]);
      const { faults } = await preview('people', admin, bytes);
      expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
        [2, 'A', 'last-admin'],
        [3, 'E', 'unit-group'],
        [4, 'D', 'username-shape'],
        [4, 'E', 'unit-unknown'],
      ]);
    });

    it('refuse a file that is another one by now, and rows that somebody else changed meanwhile', async () => {
      const rows = (name: string) => aWorkbook([HEAD, ['Cán bộ đơn vị', name, '', 'a.nguyen', 'vhtt']]);
      const bytes = await rows('Nguyễn Văn An');
      const said = await preview('people', admin, bytes);
      expect(await confirm('people', admin, await rows('Nguyễn Văn Ân'), said)).toMatchObject({
        refusal: { code: 'import-file-changed' },
      });
      await sandbox.source.query(`update account set display_name = 'Khác' where username = 'a.nguyen'`);
      expect(await confirm('people', admin, bytes, said)).toMatchObject({
        refusal: { code: 'import-overtaken' },
      });
      expect((await people()).find(({ username }) => username === 'a.nguyen')?.displayName).toBe('Khác');
    });

    it('are told which columns they lack', async () => {
      const said = await preview(
        'people',
        admin,
        await aWorkbook([
          ['Tên đăng nhập', 'Họ và tên'],
          ['a', 'b'],
        ]),
      );
      expect(
        said.faults.map(({ code, why }) => [code, why.includes('Vai trò') || why.includes('Đơn vị')]),
      ).toEqual([
        ['column-missing', true],
        ['column-missing', true],
      ]);
      const other = await preview(
        'people',
        admin,
        await aWorkbook([
          ['Mã', 'Giá'],
          ['a', 1],
        ]),
      );
      expect(other.faults).toMatchObject([{ code: 'sheet-missing', sheet: 'Bảng' }]);
    });
  });

  describe('of the official result', () => {
    const score = (componentCode: string, points: string) =>
      recordOfficialScore(sandbox, request(appraiser), { planId: PLAN, componentCode, points, reason: WHY });
    const list = async () => {
      const found = await readDossier(sandbox, appraiser, PLAN);
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value;
    };
    const official = async (code: string) =>
      (await list()).components.find((one) => one.code === code)?.official ?? null;

    it('wait for a frozen dossier', async () => {
      expect(await takeForm(deps(), 'official', { actor: appraiser, planId: PLAN }, 'vi')).toMatchObject({
        refusal: { code: 'appraisal-none' },
      });
      await freezeDossier(sandbox, request(reviewer), { planId: PLAN, reason: WHY });
    });

    it('list the components of the plan, and record points however they are written', async () => {
      await score('5.1', '1');
      const bytes = await edited(await form('official', appraiser), (sheet) => {
        expect(rowOf(sheet, '1.5.3').getCell(3).value).toBe(2);
        rowOf(sheet, '1.5.3').getCell(4).value = '1,75';
        rowOf(sheet, '7.1.5').getCell(4).value = { formula: '1+1.5', result: 2.5 };
        rowOf(sheet, '5.1').getCell(5).value = 'Chờ tỉnh phê duyệt';
        rowOf(sheet, '1.4.1').getCell(5).value = 'Không có hồ sơ';
      });
      const said = await preview('official', appraiser, bytes);
      expect(said.faults).toEqual([]);
      expect(said.notes[0]).toContain('D');
      expect(said.counts).toMatchObject({ added: 3, changed: 1 });
      await run('official', appraiser, bytes);
      expect(await official('1.5.3')).toMatchObject({ points: '1.75', reason: WHY });
      expect(await official('7.1.5')).toMatchObject({ points: '2.5' });
      expect(await official('5.1')).toMatchObject({ points: '1', reason: 'Chờ tỉnh phê duyệt' });
      expect(await official('1.4.1')).toMatchObject({ points: null, reason: 'Không có hồ sơ' });
      const before = await counts();
      expect((await run('official', appraiser, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      const again = await form('official', appraiser);
      expect((await run('official', appraiser, again)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await counts()).toEqual(before);
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
      const before = await counts();
      const { faults, fileDigest, basis } = await preview('official', appraiser, bytes);
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
      expect(await confirm('official', appraiser, bytes, { fileDigest, basis })).toMatchObject({
        refusal: { code: 'import-faulty', faults: 6 },
      });
      expect(await counts()).toEqual(before);
    });

    it('name at most a hundred faults, and say how many more there are', async () => {
      const rows = Array.from({ length: 130 }, (_, at) => [`x.${at}`, 1]);
      const said = await preview(
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
      const said = await preview('official', appraiser, bytes);
      await score('3.2', '1');
      expect(await confirm('official', appraiser, bytes, said)).toMatchObject({
        refusal: { code: 'import-overtaken' },
      });
      expect(await official('3.2')).toMatchObject({ points: '1' });
    });
  });

  describe('of the survey', () => {
    const forecast = async () => {
      const made = await readForecast(sandbox, 'an-giang', PLAN);
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value.lines.find(({ kind }) => kind === 'survey');
    };

    it('replace what the forecast assumed, with who answered and where it stands', async () => {
      expect(await forecast()).toMatchObject({ likely: '24.65', reason: { code: 'survey-as-last-year' } });
      const bytes = await edited(await form('survey', appraiser), (sheet) => {
        const row = rowOf(sheet, 'DTXHH');
        expect(row.getCell(3).value).toBe(30);
        row.getCell(4).value = '26,4';
        row.getCell(5).value = 320;
        row.getCell(6).value = 'Báo cáo 45/BC-SNV';
      });
      expect((await run('survey', appraiser, bytes)).counts).toEqual({ added: 1, changed: 0, unchanged: 0 });
      expect(await forecast()).toMatchObject({ likely: '26.4', worst: '26.4', best: '26.4' });
      expect(await readSurvey(sandbox, appraiser, PLAN)).toMatchObject({
        value: {
          mayImport: true,
          lines: [
            { code: 'DTXHH', official: { points: '26.4', respondents: 320, source: 'Báo cáo 45/BC-SNV' } },
          ],
        },
      });
      const before = await counts();
      expect((await run('survey', appraiser, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      const again = await form('survey', appraiser, 'en');
      expect((await run('survey', appraiser, again)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await counts()).toEqual(before);
    });

    it('name points above the maximum, and stay closed once points are locked', async () => {
      const HEAD = ['Mã', 'Điểm đạt được', 'Số phiếu'];
      const said = await preview('survey', appraiser, await aWorkbook([HEAD, ['DTXHH', 31, 'ba trăm']]));
      expect(said.faults.map(({ code }) => code)).toEqual(['number-not-whole']);
      const high = await preview('survey', appraiser, await aWorkbook([HEAD, ['DTXHH', 31, null]]));
      expect(high.faults).toMatchObject([{ code: 'points-above-maximum', column: 'B', found: '31' }]);
      const dossier = await readDossier(sandbox, appraiser, PLAN);
      const open = dossier.ok ? dossier.value.components.filter((one) => one.official === null) : [];
      for (const { code } of open)
        await leaveUnscored(sandbox, request(appraiser), { planId: PLAN, componentCode: code, reason: WHY });
      expect(await closeAppraisal(sandbox, request(appraiser), { planId: PLAN })).toMatchObject({ ok: true });
      for (const kind of ['survey', 'official'] as const)
        expect(await takeForm(deps(), kind, { actor: appraiser, planId: PLAN }, 'vi')).toMatchObject({
          refusal: { code: 'appraisal-closed' },
        });
    });
  });

  it('keep their word about a file: its digest is its SHA-256', async () => {
    const bytes = await form('units', admin);
    const { fileDigest } = await preview('units', admin, bytes);
    expect(fileDigest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
