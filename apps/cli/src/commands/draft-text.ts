import type { DraftFinding, DraftPlace, DraftView } from '@tctp/contracts';
import Table from 'cli-table3';
import { dayText } from './words';

/** A draft as a terminal shows it: the head of the plan, counts, and what was noticed. */
export function draftText({ head, plan, rows, findings }: DraftView): string {
  const table = new Table({
    head: ['Mã', 'Mức', 'Chỗ', 'Đã đọc', 'Tạm hiểu', 'Cách xử lý'],
    colWidths: [24, 10, 18, 34, 20, 22],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { code, severity, places, read, assumed, ways } of findings)
    table.push([
      code,
      SEVERITY[severity],
      places.map(placeText).join('; ') || '–',
      read,
      assumed ?? '–',
      ways.map((way) => way.code).join(', ') || '–',
    ]);
  const { blocking, warning, note } = head.open;
  const unknown = 'chưa rõ';
  return [
    `Kế hoạch ${plan.number ?? unknown} – ${plan.title ?? unknown}`,
    `Năm ${plan.year ?? unknown}, ban hành ${plan.issuedOn === null ? unknown : dayText(plan.issuedOn)}, cơ quan ${plan.authority?.name ?? unknown}.`,
    `${rows.length} dòng, ${rows.reduce((sum, row) => sum + row.deadline.cycles.length, 0)} việc; chặn ${blocking}, cảnh báo ${warning}, lưu ý ${note}.`,
    findings.length === 0 ? 'Không có gì cần xem lại.' : table.toString(),
    ...(head.id === '' ? [] : [`Bản nháp ${head.id}, phiên bản ${head.version}.`]),
  ].join('\n');
}

const SEVERITY: Readonly<Record<DraftFinding['severity'], string>> = {
  blocking: 'Chặn',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
};

function placeText({ sheet, page, line, paragraph, table, row }: DraftPlace): string {
  const parts = [
    sheet === undefined ? null : `trang tính ${sheet}`,
    page === undefined ? null : `trang ${page}`,
    table === undefined ? null : `bảng ${table}`,
    row === undefined ? null : `hàng ${row}`,
    paragraph === undefined ? null : `đoạn ${paragraph}`,
    line === undefined ? null : `dòng ${line}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
