import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tctp/config';
import type { Config } from '@tctp/config';
import { importsIn } from '../../../../test/support/imports';
import { aSandbox } from '../../../../test/support/sandbox';
import type { Sandbox } from '../../../../test/support/sandbox';
import { aWorkbook } from '../../../../test/support/workbooks';
import { importCommand } from './import-command';
import type { ImportOptions } from './import-command';
import { OFFICIALS_HEAD } from '../../../../test/support/register-workbooks';

const WHY = 'Theo Công văn 31/PNV.';
const OFFICIALS = [
  OFFICIALS_HEAD,
  [null, 'vhtt', 'Kế toán', 2, 1, '28/08/2017', null],
  [null, 'vhtt', 'Văn thư', 1, 1, '28/08/2017', null],
];

describe('tctp import', () => {
  let sandbox: Sandbox;
  let config: Config;

  beforeAll(async () => {
    sandbox = await aSandbox();
    const given = { DATABASE_URL: sandbox.databaseUrl, TCTP_DATA_DIR: sandbox.dataDir };
    config = loadConfig(given, { sandbox: true });
    for (const [role, unit] of [
      ['officer', 'vhtt'],
      ['reviewer', 'noi-vu'],
      ['admin', 'tinh-bien'],
      ['appraiser', 'tinh-bien'],
    ] as const)
      await sandbox.person(role, unit);
  }, 60_000);
  afterAll(() => sandbox?.close());

  const run = async (
    kind: string,
    rows: Parameters<typeof aWorkbook>[0] | Uint8Array,
    options: ImportOptions,
  ) => {
    const file = join(sandbox.dataDir, 'bang.xlsx');
    await writeFile(file, rows instanceof Uint8Array ? rows : await aWorkbook(rows));
    return importCommand(config, kind, file, options);
  };
  const rows = (table: string) => sandbox.source.query<unknown[]>(`select 1 from ${table}`);

  it('tells what would change and writes nothing on a dry run', async () => {
    const { text, ok } = await run('officials', OFFICIALS, { as: 'vhtt.officer', dryRun: true });
    expect(ok).toBe(true);
    expect(text).toContain('Thêm 2, sửa 0, giữ nguyên 0');
    expect(text).toContain('+ dòng 2 Phòng VH-TT Kế toán | Đơn vị: Phòng Văn hóa và Thông tin');
    expect(text).toContain('Tính đến ngày: 28/08/2017');
    expect(text).toContain('chưa ghi gì');
    expect(await rows('register_entry')).toEqual([]);
  });

  it('brings it in as that person, for a reason, and the same file again changes nothing', async () => {
    const done = await run('officials', OFFICIALS, { as: 'vhtt.officer', reason: WHY });
    expect(done.text).toContain('Đã ghi.');
    const events = await sandbox.source.query<object[]>('select act, by, reason from register_event');
    expect(events).toEqual(
      Array.from({ length: 2 }, () => ({ act: 'state', by: 'vhtt.officer', reason: WHY })),
    );
    const again = await run('officials', OFFICIALS, { as: 'vhtt.officer', reason: WHY });
    expect(again).toEqual({ ok: true, text: expect.stringContaining('Tệp khớp với dữ liệu đang có') });
    expect(await rows('register_event')).toHaveLength(2);
  });

  it('names every wrong cell and is not ok', async () => {
    const wrong = [...OFFICIALS, [null, 'Phòng Tư pháp', 'Lái\u001b[31m xe', 1, 2, '31/02/2017', null]];
    const { text, ok } = await run('officials', wrong, { as: 'vhtt.officer', reason: WHY });
    expect(ok).toBe(false);
    expect(text).toContain(
      'B4 Đơn vị “Phòng Tư pháp”: Bạn chỉ nhập được mục của Phòng Văn hóa và Thông tin.',
    );
    expect(text).toContain('F4 Tính đến ngày “31/02/2017”: Không phải ngày.');
    expect(text).not.toContain('\u001b');
    expect(await rows('register_entry')).toHaveLength(2);
  });

  it('brings in whatever has a form, units and people among it, with their first passwords said once', async () => {
    const forms = importsIn(sandbox);
    const admin = await sandbox.person('admin', 'tinh-bien');
    const form = await forms.form('units', admin);
    expect((await run('units', form, { as: 'tinh-bien.admin', dryRun: true })).text).toContain('Tệp khớp');
    const people = [
      ['Tên đăng nhập', 'Họ và tên', 'Đơn vị', 'Vai trò'],
      ['a.nguyen', 'Nguyễn Văn A', 'noi-vu', 'Cán bộ đơn vị'],
    ];
    const { text } = await run('people', people, { as: 'tinh-bien.admin', reason: WHY });
    expect(text).toMatch(/a\.nguyen {2}[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/);
    const survey = [
      ['Mã', 'Nội dung điều tra', 'Điểm tối đa', 'Điểm đạt được', 'Số phiếu', 'Nguồn'],
      ['DTXHH', null, 30, '24,65', 450, 'Thông báo 3/TB-SNV'],
    ];
    const said = await run('survey', survey, { as: 'tinh-bien.appraiser', reason: WHY, json: true });
    const parsed = JSON.parse(said.text) as {
      imported: { counts: { added: number } } | null;
      preview: { faults: unknown[] };
    };
    expect(parsed.preview.faults).toEqual([]);
    expect(parsed.imported?.counts.added).toBe(1);
  });

  it('asks in a sentence for what is missing, and refuses whoever may not', async () => {
    const refused = (options: ImportOptions, kind = 'officials') => run(kind, OFFICIALS, options);
    await expect(refused({ as: 'vhtt.officer' })).rejects.toThrow('--reason');
    await expect(refused({ reason: WHY })).rejects.toThrow('--as');
    await expect(refused({ as: 'khong.co', reason: WHY })).rejects.toThrow('Không có tài khoản "khong.co"');
    await expect(refused({ as: 'vhtt.officer', dryRun: true }, 'nothing')).rejects.toThrow('officials');
    await expect(refused({ as: 'vhtt.officer', dryRun: true, plan: 'khong-co' })).rejects.toThrow(
      'Không có kế hoạch',
    );
    await expect(refused({ as: 'vhtt.officer', dryRun: true }, 'people')).rejects.toThrow();
    await expect(refused({ as: 'tinh-bien.admin', dryRun: true })).rejects.toThrow();
    await expect(
      importCommand(config, 'officials', join(sandbox.dataDir, 'khong-co.xlsx'), {
        as: 'vhtt.officer',
        dryRun: true,
      }),
    ).rejects.toThrow('Không có tệp');
  });
});
