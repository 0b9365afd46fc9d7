import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listPapers, takePaper } from '@tctp/application';
import type { PaperTableRow } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor, Role } from '@tctp/domain';
import { PaperRecorder } from '../support/paper-recorder';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('papers of a plan', () => {
  let sandbox: Sandbox;
  let reviewer: Actor;
  const papers = new PaperRecorder();

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const take = (reader: Actor, kind: string, asOf?: string) =>
    takePaper({ ...sandbox, papers }, reader, { planId: PLAN, kind, format: 'docx', asOf });
  const rowsOf = async (reader: Actor, kind: string, asOf?: string): Promise<PaperTableRow[]> => {
    await papers.take(sandbox, reader, { planId: PLAN, kind, format: 'docx', asOf });
    return papers.written.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  };
  const cellsOf = (rows: readonly PaperTableRow[]) =>
    rows.flatMap((row) => (row.kind === 'section' ? [] : [row.cells]));

  it('give every row of the annex once, in the words and the order of the plan', async () => {
    const { plan, units } = loadTinhBien2017();
    const rows = await rowsOf(reviewer, 'annex');
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
    expect(cellsOf(rows)).toEqual(
      plan.rows.map((row) => [
        row.number,
        `TCTP ${row.componentCode} ${row.title}`,
        row.coordinatorIds.map(nameOf).join('; '),
        row.deliverable,
        row.requirement,
        row.deadline.text,
      ]),
    );
    expect(rows.flatMap((row) => (row.kind === 'section' ? [row.text] : []))).toEqual([
      'PHÒNG NỘI VỤ',
      'PHÒNG VĂN HÓA VÀ THÔNG TIN',
      'PHÒNG TƯ PHÁP',
      'PHÒNG NỘI VỤ',
      'PHÒNG VĂN HÓA VÀ THÔNG TIN',
    ]);
    expect(papers.written).toMatchObject({
      issuer: { above: null, name: 'UBND HUYỆN TỊNH BIÊN' },
      attachedTo: 'Kèm theo Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017',
      signers: [{ name: null }],
      landscape: true,
    });
  });

  it('put progress behind the columns of the plan, every cycle named', async () => {
    const [plain, rows] = [
      cellsOf(await rowsOf(reviewer, 'annex')),
      cellsOf(await rowsOf(reviewer, 'annex-progress')),
    ];
    expect(rows.map((cells) => cells.slice(0, 6))).toEqual(plain);
    expect(rows[1]?.[6]).toContain('Quý III/2017: Đã giao\n');
    expect(rows[3]?.slice(6)).toEqual(['Đã giao', '', '–/2']);
    expect(rows[0]?.[8]).toBe('chưa rõ');
  });

  it('tell of an earlier day as it was', async () => {
    const officer = await sandbox.person('officer', 'vhtt');
    const task = `${PLAN}.r07.once`;
    await sandbox.addFile(officer, task);
    await sandbox.source.query(`update sandbox_clock set now = '2017-09-20T02:00:00Z'`);
    const before = cellsOf(await rowsOf(reviewer, 'annex-progress', '2017-08-27'));
    const today = cellsOf(await rowsOf(reviewer, 'annex-progress'));
    expect([before[6]?.[6], today[6]?.[6]]).toEqual(['Đã giao', 'Đang thực hiện']);
    expect(papers.written.subject).toContain('đến ngày 20 tháng 9 năm 2017');
    expect(await take(reviewer, 'annex-progress', '2017-09-21')).toMatchObject({
      refusal: { code: 'as-of-future' },
    });
    expect(await take(reviewer, 'annex', '2017-08-30')).toMatchObject({
      refusal: { code: 'period-unknown' },
    });
  });

  it('add up, and show what is not known as not known', async () => {
    const rows = cellsOf(await rowsOf(reviewer, 'self-assessment'));
    expect(rows.find(([code]) => code === '1.5.3')?.slice(1, 5)).toEqual([
      'Sáng kiến trong triển khai công tác CCHC được UBND tỉnh công nhận',
      '2',
      '–',
      '–',
    ]);
    expect(rows.find(([code]) => code === '1.1.1')?.[2]).toBe('chưa rõ');
    const totals = rows.filter(([code, title]) => code === '' && /^(Cộng|Tổng)/.test(title ?? ''));
    expect(totals.map((cells) => cells[2])).toEqual(['36', '4', '5', '7', '100']);
    const rest = rows.filter(([, title]) => title?.startsWith('Các tiêu chí chưa rõ'));
    expect(rest[0]?.[2]).toBe('32');
    expect(rows.find(([, title]) => title === 'Điều tra xã hội học')?.[2]).toBe('30');
  });

  it('name the files behind a component', async () => {
    const rows = cellsOf(await rowsOf(reviewer, 'self-assessment'));
    expect(rows.find(([code]) => code === '1.5.3')?.[5]).toMatch(/^- .+/);
  });

  it('give a unit its own rows, under its own name', async () => {
    const rows = await rowsOf(await sandbox.person('officer', 'xa-01'), 'annex-progress');
    expect(cellsOf(rows)).toHaveLength(13);
    expect(rows.some((row) => row.kind === 'cells' && row.cells[1]?.startsWith('TCTP 5.1 '))).toBe(false);
    expect(papers.written).toMatchObject({
      issuer: { above: 'UBND HUYỆN TỊNH BIÊN', name: 'XÃ, THỊ TRẤN SỐ 01' },
      signers: [{ title: 'THỦ TRƯỞNG ĐƠN VỊ', name: null }],
    });
    expect(papers.written.fileName).toBe('Phụ lục tiến độ 119/KH-UBND - Xã, thị trấn số 01');
  });

  it.each<[Role, string, string[]]>([
    ['officer', 'vhtt', ['annex-progress', 'annex']],
    ['head', 'vhtt', ['annex-progress', 'annex']],
    [
      'reviewer',
      'noi-vu',
      ['report', 'chairman-page', 'annex-progress', 'self-assessment', 'review-minutes', 'annex'],
    ],
    [
      'viceChair',
      'tinh-bien',
      ['report', 'chairman-page', 'annex-progress', 'self-assessment', 'review-minutes', 'annex'],
    ],
    [
      'chairman',
      'tinh-bien',
      ['report', 'chairman-page', 'annex-progress', 'self-assessment', 'review-minutes', 'annex'],
    ],
    ['appraiser', 'tinh-bien', []],
    ['admin', 'tinh-bien', ['annex-progress', 'self-assessment', 'review-minutes', 'annex']],
  ])('offer a %s what is theirs, and refuse the rest', async (role, unitId, kinds) => {
    const reader = await sandbox.person(role, unitId);
    const list = await listPapers(sandbox, reader, PLAN);
    expect(list.ok && list.value.papers.map(({ kind }) => kind)).toEqual(kinds);
    for (const kind of [
      'annex',
      'annex-progress',
      'self-assessment',
      'report',
      'chairman-page',
      'review-minutes',
    ]) {
      const taken = await take(reader, kind);
      expect(taken.ok ? 'taken' : taken.refusal.code).toBe(kinds.includes(kind) ? 'taken' : 'not-permitted');
    }
  });

  it('refuse what there is none of', async () => {
    expect(await take(reviewer, 'minutes-of-nothing')).toMatchObject({ refusal: { code: 'paper-unknown' } });
    const other = { planId: 'no-plan', kind: 'annex', format: 'docx' as const };
    expect(await takePaper({ ...sandbox, papers }, reviewer, other)).toMatchObject({
      refusal: { code: 'plan-unknown' },
    });
  });
});
