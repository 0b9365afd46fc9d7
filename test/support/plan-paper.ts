import { loadTinhBien2017 } from '@tctp/catalog';
import type { Block, Paper, Table, TableRow } from '@tctp/domain';
import type { DraftContext } from '@tctp/drafts';

/** A cell that may cover several places; a plain text covers one. */
export type CellWords = string | { text: string; columns?: number; rows?: number } | null;
export type RowWords = readonly CellWords[];

export const HEAD: RowWords = [
  'STT',
  'CƠ QUAN THỰC HIỆN',
  'CƠ QUAN PHỐI HỢP',
  'KẾT QUẢ',
  'YÊU CẦU',
  'THỜI GIAN HOÀN THÀNH',
];

/** A paper of paragraphs and tables; null in a row is a place that a cell before it or above it covers. */
export function paperWith(...blocks: readonly (string | readonly RowWords[])[]): Paper {
  let tables = 0;
  return {
    format: 'docx',
    blocks: blocks.map((block, at): Block => {
      if (typeof block === 'string') return { kind: 'paragraph', text: block, place: { paragraph: at + 1 } };
      tables += 1;
      return tableWith(block, tables);
    }),
  };
}

function tableWith(rows: readonly RowWords[], table: number): Table {
  return {
    kind: 'table',
    place: { table },
    rows: rows.map((words, at): TableRow => {
      const place = { table, row: at + 1 };
      const cells = words.flatMap((cell, index) => {
        if (cell === null) return [];
        const { text, columns = 1, rows: down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
        const column = index + 1;
        return [{ text, column, columns, rows: down, place: { ...place, column } }];
      });
      return { cells, place };
    }),
  };
}

/** What stands over the whole width. */
export const across = (text: string, width = HEAD.length): RowWords => [
  { text, columns: width },
  ...Array.from({ length: width - 1 }, () => null),
];

export interface PlanParts {
  /** Up to the annex. */
  narrative: readonly string[];
  title: readonly string[];
  /** One table each: a page break parts them. */
  pages: readonly (readonly RowWords[])[];
}

const shipped = loadTinhBien2017();
export const tinhBienContext: DraftContext = {
  units: shipped.units,
  aliases: [],
  calendar: shipped.calendar,
  criteriaSets: [],
};

const unitNames = new Map(shipped.units.map(({ id, name }) => [id, name]));
const SECTION_ENDS = new Map([
  ['r08', ['', '', '', 'ĐTXHH', '']],
  ['r05', []],
  ['r12', []],
  ['r01', []],
]);

/** The words of a row of the annex that ships. */
export const ROWS: readonly { id: string; lead: string; words: readonly string[] }[] = shipped.plan.rows.map(
  (row, at) => ({
    id: row.id,
    lead: (unitNames.get(row.leadUnitId) ?? '').toUpperCase(),
    words: [
      row.number,
      `TCTP ${row.componentCode === '2.1.1' ? '2.1 .1' : row.componentCode} ${row.title}`,
      row.coordinatorIds.map((id) => unitNames.get(id) ?? '').join(at >= 12 ? '; ' : ', '),
      row.id === 'r02' ? 'Báo cáo CCH quý, năm' : row.deliverable,
      row.requirement,
      row.deadline.text,
    ],
  }),
);

/** Plan 119/KH-UBND in words of our own: every figure, every row, and every slip of the one that was signed. */
export function planParts(): PlanParts {
  const rowsOf = (from: number, to: number) =>
    ROWS.slice(from, to).flatMap(({ id, lead, words }): RowWords[] => {
      const strays = SECTION_ENDS.get(id);
      return [...(strays === undefined ? [] : [sectionRow(lead, strays)]), [...words]];
    });
  return {
    narrative: [
      'Số: 119 /KH-UBND',
      'Tỉnh Biên, ngày 28 tháng 8 năm 2017',
      'KẾ HOẠCH',
      shipped.plan.title,
      'Theo bảng xếp hạng chỉ số cải cách hành chính năm 2016, huyện Tịnh Biên xếp thứ 8/11. Ủy ban nhân dân huyện Tỉnh Biên lập kế hoạch này.',
      'I. Mục đích',
      '- Giữ những điểm đã có và lấy lại những điểm đã mất.',
      'II. Kết quả năm 2016 và việc phải làm',
      '2.1 Các tiêu chí chưa đạt điểm tối đa',
      '2.1.1. Công tác chỉ đạo điều hành (tối đa 36 điểm): thẩm định 33 điểm, mất 3 điểm',
      '+ TCTP 1.5.3 (2đ): Sáng kiến',
      'Năm qua huyện không có sáng kiến: 0 điểm. Mất 2 điểm.',
      '+ TCTP 1.7.2 (2đ): Sử dụng thời giờ làm việc: 01 điểm. Mất 01 điểm',
      'Người dân còn phản ánh.',
      '2.1.2. Cải cách thủ tục hành chính (tối đa 4 điểm): thẩm định 3.5 điểm, mất 0.5 điểm',
      '+ TCTP 3.2 (1đ): Công bố, công khai thủ tục',
      'Huyện không có thẩm quyền công bố nên bị trừ 0.5 điểm.',
      '2.1.3. Xây dựng và nâng cao chất lượng đội ngũ CBCCVC (tối đa 5 điểm): thẩm định 3.5 điểm, mất 1.5 điểm',
      '+ TCTP 5.2 (1đ): Cơ cấu theo vị trí việc làm',
      'Tỉnh chưa phê duyệt đề án. Mất 1 điểm.',
      '+ TCTP 5.3.3 (1đ): Trình độ chuyên môn đạt chuẩn',
      'Đạt một phần: 0.5 điểm. Mất 0.5 điểm.',
      '2.1.4. Hiện đại hóa nền hành chính (tối đa 7 điểm): thẩm định 5 điểm, mất 2 điểm',
      '+ TCTP 7.1.5 (3đ): Dịch vụ công trực tuyến',
      'Chưa có dịch vụ mức độ 3 và 4. Mất 2 điểm.',
      'Cộng lại, tổng điểm tối đa là 70 điểm, thẩm định còn 63 điểm, mất 7 điểm.',
      'Điểm điều tra xã hội học tối đa 30 điểm, huyện đạt 24.65 điểm.',
      'Tổng điểm của huyện là 87.65.',
      'III. Giải pháp năm 2017',
      '3.1. Công tác chỉ đạo điều hành',
      '- **Sáng kiến trong CCHC:** mỗi đơn vị đề xuất ít nhất một giải pháp, gửi Phòng Nội vụ (thực hiện thường xuyên).',
      '3.2. Cải cách thủ tục hành chính',
      'Huyện kiến nghị sửa tiêu chí thành phần 3.2 về CCHC.',
      '3.3. Đội ngũ',
      '- Phòng Nội vụ tham mưu trình đề án CCHC.',
      '3.4. Hiện đại hóa nền hành chính',
      'TCTP 7.1.5 (3đ): Dịch vụ công trực tuyến',
      'Các phòng đang phối hợp. Dự kiến hoàn thành vào tháng 12 năm 2017.',
      'Nơi nhận:',
      '- Các phòng chuyên môn;',
      'CHỦ TỊCH',
    ],
    title: [
      'BẢNG VIỆC CỦA CÁC CƠ QUAN, ĐƠN VỊ',
      '(Kèm theo Kế hoạch số 419/KH-UBND ngày 28 tháng 8 năm 2017)',
    ],
    pages: [
      [HEAD, ...rowsOf(0, 6)],
      [HEAD, ...rowsOf(6, 12), sectionRow(ROWS[12]?.lead ?? '', [])],
      [HEAD, ...rowsOf(12, 14)],
    ],
  };
}

function sectionRow(lead: string, strays: readonly string[]): RowWords {
  return strays.length === 0 ? across(lead) : [lead, ...strays];
}

export function planPaper(change: (parts: PlanParts) => PlanParts = (parts) => parts): Paper {
  const { narrative, title, pages } = change(planParts());
  return paperWith(...narrative, ...title, ...pages);
}
