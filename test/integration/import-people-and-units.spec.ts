import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { takeForm } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { sqlAdministration } from '@tctp/persistence';
import type ExcelJS from 'exceljs';
import { WHY, importsIn } from '../support/imports';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { aWorkbook, edited, freeRow, rowOf } from '../support/workbooks';

describe('forms of people and units', () => {
  let sandbox: Sandbox;
  let forms: ReturnType<typeof importsIn>;
  let admin: Actor;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    forms = importsIn(sandbox);
    admin = await sandbox.person('admin', 'tinh-bien');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const units = () => sqlAdministration(sandbox.source).units('an-giang');
  const people = () => sqlAdministration(sandbox.source, { sandbox: true }).people('an-giang', '2017-08-28');

  it.each(['people', 'units'] as const)(
    'come filled with the %s that are there, and read back change nothing',
    async (kind) => {
      const before = await forms.counts();
      for (const language of ['vi', 'en'] as const) {
        const bytes = await forms.form(kind, admin, language);
        const said = await forms.preview(kind, admin, bytes);
        expect(said).toMatchObject({ counts: { added: 0, changed: 0 }, faults: [], changes: [], notes: [] });
        expect(said.counts.unchanged).toBeGreaterThan(1);
        expect(await forms.run(kind, admin, bytes)).toEqual({ counts: said.counts, passwords: [] });
      }
      expect(await forms.counts()).toEqual(before);
    },
  );

  it('are nobody else’s', async () => {
    for (const kind of ['people', 'units'] as const)
      expect(await takeForm(forms.deps, kind, { actor: reviewer, planId: PLAN }, 'vi')).toMatchObject({
        refusal: { code: 'admin-only' },
      });
    for (const kind of ['official', 'survey'] as const)
      expect(await takeForm(forms.deps, kind, { actor: reviewer, planId: PLAN }, 'vi')).toMatchObject({
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
      const bytes = await edited(await forms.form('units', admin), addTwo);
      const said = await forms.preview('units', admin, bytes);
      expect(said.faults).toEqual([]);
      expect(said).toMatchObject({ counts: { added: 2, changed: 3 }, renames: 1 });
      expect(said.changes.find(({ key }) => key === 'vhtt')?.parts).toEqual([
        { title: 'Tên đơn vị', was: 'Phòng Văn hóa và Thông tin', now: 'Phòng Văn hoá và Xã hội' },
      ]);
      expect((await forms.run('units', admin, bytes)).counts).toMatchObject({ added: 2, changed: 3 });
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

      const before = await forms.counts();
      expect((await forms.run('units', admin, bytes)).counts).toMatchObject({ added: 0, changed: 0 });
      expect(await forms.counts()).toEqual(before);
    });

    it('name every wrong cell of a file at once, and then write nothing of it', async () => {
      const bytes = await edited(await forms.form('units', admin), (sheet) => {
        freeRow(sheet).values = ['Phòng Mới', 'Phòng Mới', 'PM', 'Phòng, sở', 'tinh-bien'];
        freeRow(sheet).values = ['phong-moi', 'Phòng mới', 'PM', 'Phòng ban', 'khong-co', 'vhtt'];
        freeRow(sheet).values = ['phong-hai', 'Phòng hai', '', 'Phòng, sở', ''];
        rowOf(sheet, 'noi-vu').getCell(5).value = 'tu-phap';
        rowOf(sheet, 'xa-01').getCell(4).value = 'Nhóm';
        rowOf(sheet, 'xa-02').getCell(1).value = 'xa-03';
      });
      const { faults } = await forms.preview('units', admin, bytes);
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
      const before = await forms.counts();
      const done = await forms.confirm('units', admin, bytes, await forms.preview('units', admin, bytes));
      expect(done).toMatchObject({ ok: false, refusal: { code: 'import-faulty' } });
      expect(await forms.counts()).toEqual(before);
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
      const said = await forms.preview('people', admin, bytes);
      expect(said.faults).toEqual([]);
      expect(said.counts).toEqual({ added: 1, changed: 1, unchanged: 0 });
      const key = randomUUID();
      const done = await forms.confirm('people', admin, bytes, said, key);
      expect(done).toMatchObject({
        ok: true,
        value: { passwords: [{ username: 'a.nguyen', displayName: 'Nguyễn Văn A', password: 'mot-hai' }] },
      });
      expect(await forms.confirm('people', admin, bytes, said, key)).toMatchObject({
        value: { passwords: null },
      });
      const after = await people();
      expect(after.find(({ username }) => username === 'vhtt.officer')).toMatchObject({
        role: 'head',
        displayName: 'Trần Thị B',
        unit: { id: 'tu-phap' },
      });
      const before = await forms.counts();
      expect(await forms.run('people', admin, bytes)).toEqual({
        counts: { added: 0, changed: 0, unchanged: 2 },
        passwords: [],
      });
      expect(await forms.counts()).toEqual(before);
    });

    it('never leave a tenant without an administrator, and name units that are none', async () => {
      const bytes = await aWorkbook([
        HEAD,
        ['Cán bộ đơn vị', 'Quản trị', '', admin.displayName, 'UBND huyện'],
        ['Cán bộ đơn vị', 'C', '', 'c.le', 'Các phòng chuyên môn'],
        ['Cán bộ đơn vị', 'D', '', 'd', 'Phòng Không có'],
      ]);
      const { faults } = await forms.preview('people', admin, bytes);
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
      const said = await forms.preview('people', admin, bytes);
      expect(await forms.confirm('people', admin, await rows('Nguyễn Văn Ân'), said)).toMatchObject({
        refusal: { code: 'import-file-changed' },
      });
      await sandbox.source.query(`update account set display_name = 'Khác' where username = 'a.nguyen'`);
      expect(await forms.confirm('people', admin, bytes, said)).toMatchObject({
        refusal: { code: 'import-overtaken' },
      });
      expect((await people()).find(({ username }) => username === 'a.nguyen')?.displayName).toBe('Khác');
    });

    it('are told which columns they lack', async () => {
      const said = await forms.preview(
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
      const other = await forms.preview(
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

  it('keep their word about a file: its digest is its SHA-256', async () => {
    const bytes = await forms.form('units', admin);
    const { fileDigest } = await forms.preview('units', admin, bytes);
    expect(fileDigest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
