import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOnEntry, keepBook, openEntry, previewImport, takeForm } from '@tctp/application';
import { IMPORTED_REGISTERS } from '@tctp/domain';
import type { Actor, ImportedRegister, RegisterBody, RegisterName } from '@tctp/domain';
import { readSheets } from '@tctp/documents';
import type ExcelJS from 'exceljs';
import { WHY, importsIn, keyed } from '../support/imports';
import { must } from '../support/must';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { aWorkbook, edited, rowOf } from '../support/workbooks';
import { OFFICIALS_HEAD } from '../support/register-workbooks';

const SERVICES = ['Số', 'Đơn vị', 'Thủ tục hành chính', 'Mã thủ tục', 'Mức độ', 'Cung cấp từ ngày'];
const CULTURE = 'Phòng Văn hóa và Thông tin';

/** What may stand in each register. */
const ENTRIES: Record<ImportedRegister, RegisterBody> = {
  initiatives: { title: 'Một cửa lưu động', summary: '  Mỗi tuần\r\nmột buổi. ', appliedFrom: '2017-08-28' },
  inspections: { title: 'Kiểm tra CCHC', plannedOn: '2017-10-31', team: 'Đoàn 1' },
  onlineServices: { title: 'Cấp bản sao', level: 'level3', code: '1.10', liveOn: '2017-09-01' },
  officials: { title: 'Trưởng phòng', headcount: 3, qualified: 2, asOf: '2017-08-28' },
  training: { title: '=Tin học', plannedOn: '2017-11-30', seats: 12 },
  postings: { title: 'Bộ phận một cửa', procedures: 120, publishedBy: '12/QĐ-UBND' },
};

describe('forms of registers', () => {
  let sandbox: Sandbox;
  let forms: ReturnType<typeof importsIn>;
  let reviewer: Actor;
  let officer: Actor;
  let other: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    forms = importsIn(sandbox);
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    officer = await sandbox.person('officer', 'vhtt');
    other = await sandbox.person('head', 'tu-phap');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const open = async (
    register: RegisterName,
    actor: Actor,
    fields: RegisterBody,
    unitId: string | null = null,
  ) => must(await openEntry(sandbox, keyed(actor), { planId: PLAN, register, unitId, fields, reason: null }));
  const act = async (
    { id, version }: { id: string; version: number },
    name: string,
    fields: RegisterBody = {},
  ) => {
    const request = { ...keyed(reviewer), expectedVersion: version };
    return must(await actOnEntry(sandbox, request, id, { act: name, fields, reason: 'Thử' }));
  };
  const entries = (register: RegisterName) =>
    sandbox.source.query<
      { number: number; version: number; unit_id: string; state: string; body: RegisterBody }[]
    >(
      'select number, version, unit_id, state, body from register_entry where register = $1 order by number',
      [register],
    );
  const events = (register: RegisterName) =>
    sandbox.source.query<{ act: string; reason: string; by: string; changes: unknown[] }[]>(
      'select act, reason, by, changes from register_event where register = $1 order by sequence',
      [register],
    );
  const faults = async (
    kind: ImportedRegister,
    actor: Actor,
    rows: readonly (readonly ExcelJS.CellValue[])[],
  ) => {
    const said = await forms.preview(kind, actor, await aWorkbook(rows));
    return said.faults.map(({ row, column, code, why }) => ({
      at: `${column ?? ''}${row ?? ''}`,
      code,
      why,
    }));
  };

  it('are for whoever opens an entry, and begin no book by being taken or looked at', async () => {
    const books = () => sandbox.source.query('select register from register_book');
    const outsiders = [
      await sandbox.person('chairman', 'tinh-bien'),
      await sandbox.person('admin', 'tinh-bien'),
    ];
    for (const kind of IMPORTED_REGISTERS) {
      for (const actor of outsiders)
        expect(await takeForm(forms.deps, kind, { actor, planId: PLAN }, 'vi')).toMatchObject({
          refusal: { code: 'not-permitted' },
        });
      expect((await takeForm(forms.deps, kind, { actor: reviewer, planId: PLAN }, 'vi')).ok).toBe(true);
      expect((await takeForm(forms.deps, kind, { actor: officer, planId: PLAN }, 'vi')).ok).toBe(
        kind !== 'inspections',
      );
      expect(await takeForm(forms.deps, kind, { actor: reviewer, planId: null }, 'vi')).toMatchObject({
        refusal: { code: 'plan-unknown' },
      });
    }
    await forms.preview(
      'officials',
      officer,
      await aWorkbook([OFFICIALS_HEAD, [null, CULTURE, 'Kế toán', 1, 1, '28/08/2017']]),
    );
    expect(await books()).toEqual([]);
  });

  it.each(IMPORTED_REGISTERS)('of %s hold what is there, and read back change nothing', async (kind) => {
    await open(kind, reviewer, ENTRIES[kind], 'vhtt');
    await open(kind, reviewer, ENTRIES[kind], 'tu-phap');
    const before = await forms.counts();
    for (const language of ['vi', 'en'] as const) {
      const bytes = await forms.form(kind, reviewer, language);
      const said = await forms.preview(kind, reviewer, bytes);
      expect(said).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 2 }, faults: [], changes: [] });
      if (language === 'vi') expect((await forms.run(kind, reviewer, bytes)).counts).toEqual(said.counts);
    }
    expect(await forms.counts()).toEqual(before);
  });

  it('hold of a unit’s form its own entries only, and no field that names somebody', async () => {
    const read = await readSheets(await forms.form('training', officer), 'a.xlsx');
    const cells = read.ok ? (read.sheets[0]?.rows ?? []).flatMap(({ cells: found }) => found) : [];
    const texts = cells.map(({ text }) => text);
    expect(texts).toContain(CULTURE);
    expect(texts).not.toContain('Phòng Tư pháp');
    expect(texts).not.toContain('Danh sách');
  });

  it('add and amend in one transaction, each with its line of history; the same file again does nothing', async () => {
    const bytes = await edited(await forms.form('officials', officer), (sheet) => {
      const row = rowOf(sheet, '1');
      row.getCell(5).value = 3;
      row.getCell(6).value = new Date('2017-09-30T00:00:00Z');
      sheet.getRow(row.number + 1).values = [
        null,
        'phong vh tt',
        'Kế toán',
        '2',
        1,
        '30.9.2017',
        '900/QĐ-UBND',
      ];
      sheet.getRow(row.number + 3).values = [null, 'vhtt', 'Văn thư', 1, 1, '30/09/2017'];
    });
    const seen = await forms.preview('officials', officer, bytes);
    expect(seen.faults).toEqual([]);
    expect(seen.changes.map(({ key: name, title, kind }) => [name, title, kind])).toEqual([
      ['1 · Phòng VH-TT', 'Trưởng phòng', 'changed'],
      ['Phòng VH-TT', 'Kế toán', 'added'],
      ['Phòng VH-TT', 'Văn thư', 'added'],
    ]);
    expect(seen.changes[0]?.parts).toEqual([
      { title: 'Số đạt chuẩn', was: '2', now: '3' },
      { title: 'Tính đến ngày', was: '28/08/2017', now: '30/09/2017' },
    ]);
    const jobs = () => sandbox.source.query("select 1 from outbox where job = 'recompute-scores'");
    await sandbox.source.query('delete from outbox');
    expect((await forms.run('officials', officer, bytes)).counts).toEqual({
      added: 2,
      changed: 1,
      unchanged: 0,
    });
    expect(await jobs()).toHaveLength(1);
    expect(await entries('officials')).toMatchObject([
      { number: 1, version: 2, unit_id: 'vhtt', state: 'stated', body: { qualified: 3, asOf: '2017-09-30' } },
      { number: 2, version: 1, unit_id: 'tu-phap' },
      {
        number: 3,
        version: 1,
        unit_id: 'vhtt',
        body: { title: 'Kế toán', headcount: 2, approvedBy: '900/QĐ-UBND' },
      },
      { number: 4, version: 1, unit_id: 'vhtt', body: { title: 'Văn thư' } },
    ]);
    expect((await events('officials')).slice(2)).toMatchObject([
      {
        act: 'amend',
        reason: WHY,
        by: officer.accountId,
        changes: [
          { field: 'qualified', was: 2, now: 3 },
          { field: 'asOf', was: '2017-08-28', now: '2017-09-30' },
        ],
      },
      { act: 'state', reason: WHY },
      { act: 'state', reason: WHY },
    ]);
    const before = await forms.counts();
    expect(await forms.preview('officials', officer, bytes)).toMatchObject({ faults: [], changes: [] });
    expect((await forms.run('officials', officer, bytes)).counts).toEqual({
      added: 0,
      changed: 0,
      unchanged: 3,
    });
    expect(await forms.counts()).toEqual(before);
  });

  it('reopen by their amending act what was verified, and take a field away where its cell is empty', async () => {
    const [, , third] = await sandbox.source.query<{ id: string; version: number }[]>(
      "select id, version from register_entry where register = 'officials' order by number",
    );
    await act(third!, 'verify');
    const bytes = await edited(await forms.form('officials', reviewer), (sheet) => {
      rowOf(sheet, '3').getCell(7).value = null;
    });
    const seen = await forms.preview('officials', reviewer, bytes);
    expect(seen.changes.map(({ parts }) => parts)).toEqual([
      [{ title: 'Văn bản phê duyệt vị trí', was: '900/QĐ-UBND', now: null }],
    ]);
    await forms.run('officials', reviewer, bytes);
    const [entry] = (await entries('officials')).filter(({ number }) => number === 3);
    expect(entry).toMatchObject({ state: 'stated', version: 3 });
    expect(entry?.body).not.toHaveProperty('approvedBy');
  });

  it('name every wrong cell, by the names the fields have on screen', async () => {
    expect(
      await faults('officials', officer, [
        OFFICIALS_HEAD,
        [99, CULTURE, 'Kế toán', 1, 1, '28/08/2017'],
        [2, 'Phòng Tư pháp', 'Trưởng phòng', 3, 2, '28/08/2017'],
        [null, CULTURE, 'Lái xe', 2, 3, '28/08/2017'],
        [null, CULTURE, 'Bảo vệ', 1.5, 2_000_000, '08/28/2017'],
        [null, CULTURE, null, 1, 1, '28/08/2017'],
        [null, 'Các phòng chuyên môn', 'Tạp vụ', 1, 1, '28/08/2017'],
        [null, CULTURE, 'Kế toán', 5, 5, '28/08/2017'],
        [null, CULTURE, 'Thủ quỹ', 1, 1, '28/08/2017'],
        [null, CULTURE, 'THỦ QUỸ', 2, 1, '28/08/2017'],
      ]),
    ).toEqual([
      { at: 'A2', code: 'entry-none', why: expect.stringContaining('Không có mục số này') },
      { at: 'B3', code: 'unit-not-own', why: `Bạn chỉ nhập được mục của ${CULTURE}.` },
      { at: 'E4', code: 'number-above', why: expect.stringContaining('Lớn hơn “Số người”') },
      { at: 'D5', code: 'number-not-whole', why: expect.any(String) },
      { at: 'E5', code: 'number-too-large', why: expect.any(String) },
      { at: 'F5', code: 'day-unfit', why: expect.stringContaining('28/08/2017') },
      { at: 'C6', code: 'cell-empty', why: expect.any(String) },
      { at: 'B7', code: 'unit-group', why: expect.any(String) },
      { at: 'A8', code: 'entry-there', why: expect.stringContaining('đã có mục 3 cùng tên') },
      { at: 'C10', code: 'row-twice', why: expect.stringContaining('dòng 9') },
    ]);
    expect(
      await faults('onlineServices', reviewer, [
        SERVICES,
        [1, 'Phòng Tư pháp', 'Cấp bản sao', '1.10', 'Mức độ 3', '01/09/2017'],
        [null, 'Phòng Tư pháp', 'Khai sinh', '', 'Mức độ 5', ''],
      ]),
    ).toEqual([
      { at: 'A2', code: 'entry-of-other-unit', why: expect.stringContaining(CULTURE) },
      { at: 'E3', code: 'choice-unknown', why: expect.stringContaining('Toàn trình') },
    ]);
  });

  it('change no entry whose state has left its amending act behind, and write nothing at all then', async () => {
    const [first] = await sandbox.source.query<{ id: string; version: number }[]>(
      "select id, version from register_entry where register = 'initiatives' order by number",
    );
    await act(first!, 'shortlist');
    const bytes = await edited(await forms.form('initiatives', reviewer), (sheet) => {
      const row = rowOf(sheet, '1');
      row.getCell(3).value = 'Tên khác';
      sheet.getRow(row.number + 4).values = [null, 'Phòng Tư pháp', 'Sáng kiến thứ hai', 'Cách làm mới.'];
    });
    const seen = await forms.preview('initiatives', reviewer, bytes);
    expect(seen.faults).toMatchObject([
      { code: 'entry-fixed', title: 'Số', why: expect.stringContaining('“Đã đưa vào danh sách”') },
    ]);
    const before = await forms.counts();
    expect(await forms.confirm('initiatives', reviewer, bytes, seen)).toMatchObject({
      refusal: { code: 'import-faulty', faults: 1 },
    });
    expect(await forms.counts()).toEqual(before);
  });

  it('refuse what somebody was faster with, and begin a book once', async () => {
    const bytes = await aWorkbook([
      ['Số', 'Đơn vị', 'Khoá học', 'Tổ chức trước hết ngày', 'Chỉ tiêu'],
      [null, CULTURE, 'Văn thư lưu trữ', '30/11/2017', 5],
    ]);
    const seen = await forms.preview('training', officer, bytes);
    await open('training', officer, { title: 'Văn thư lưu trữ', plannedOn: '2017-11-30', seats: 5 });
    expect(await forms.confirm('training', officer, bytes, seen)).toMatchObject({
      refusal: { code: 'import-overtaken' },
    });
  });

  it('are refused where the book is closed, and where the plan is another tenant’s', async () => {
    const closed = await keepBook(
      sandbox,
      keyed(reviewer),
      { planId: PLAN, register: 'postings' },
      { closed: true, reason: 'Hết năm.' },
    );
    expect(closed.ok).toBe(true);
    const file = { fileName: 'a.xlsx', bytes: await aWorkbook([['Số', 'Đơn vị', 'Nơi niêm yết']]) };
    const target = { actor: other, planId: PLAN };
    expect(await takeForm(forms.deps, 'postings', target, 'vi')).toMatchObject({
      refusal: { code: 'book-closed' },
    });
    expect(await previewImport(forms.deps, 'postings', target, file, 'vi')).toMatchObject({
      refusal: { code: 'book-closed' },
    });
    const foreign = { actor: { ...reviewer, tenantId: 'khac' }, planId: PLAN };
    expect(await previewImport(forms.deps, 'officials', foreign, file, 'vi')).toMatchObject({
      refusal: { code: 'plan-unknown' },
    });
  });
});
