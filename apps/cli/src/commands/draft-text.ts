import type { DraftView } from '@tctp/contracts';
import { findingWords, placesWords, speakFinding, speakWay } from '@tctp/contracts';
import Table from 'cli-table3';
import { dayText } from './words';

/** A draft as a terminal shows it: the head of the plan, counts, and what was noticed. */
export function draftText({ head, plan, samePlan, rows, findings }: DraftView): string {
  const table = new Table({
    head: ['Phát hiện', 'Mức', 'Chỗ', 'Đã thấy', 'Tạm hiểu', 'Cách xử lý'],
    colWidths: [24, 10, 18, 34, 20, 22],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  const { severity: levels } = findingWords.vi;
  for (const finding of findings) {
    const { title, seen, assumed } = speakFinding(finding, 'vi');
    table.push([
      title,
      levels[finding.severity],
      placesWords(finding.places, 'vi') || '–',
      seen,
      assumed ?? '–',
      finding.ways.map((way) => speakWay(way, 'vi', finding.code)).join('; ') || '–',
    ]);
  }
  const { blocking, warning, note } = head.open;
  const unknown = 'chưa rõ';
  return [
    `Kế hoạch ${plan.number ?? unknown} – ${plan.title ?? unknown}`,
    `Năm ${plan.year ?? unknown}, ban hành ${plan.issuedOn === null ? unknown : dayText(plan.issuedOn)}, cơ quan ${plan.authority?.name ?? unknown}.`,
    `${rows.length} dòng, ${rows.reduce((sum, row) => sum + row.deadline.cycles.length, 0)} việc; ${blocking} chặn, ${warning} cần xem, ${note} để biết.`,
    ...(samePlan === null
      ? []
      : [
          `Kế hoạch ${samePlan.number} năm ${samePlan.year} đã có, gồm ${samePlan.taskCount} việc. Cùng một kế hoạch thì bỏ bản này; số sai thì sửa số.`,
        ]),
    findings.length === 0 ? 'Không có gì cần xem lại.' : table.toString(),
    ...(head.id === '' ? [] : [`Bản nháp ${head.id}, phiên bản ${head.version}.`]),
  ].join('\n');
}
