import type { FileFinding, FilesVerdict, HistoryVerdict } from '@tctp/application';
import { findingText } from './finding-text';

/** What the audit found, line by line. */
export function historyText({ findings, entries, seals, unsealed, lastSeals }: HistoryVerdict): string[] {
  const counted = `${entries} dòng lịch sử, ${seals} dấu niêm (entries, seals)`;
  return [
    findings.length === 0
      ? `Lịch sử nguyên vẹn: ${counted}. (Nothing was edited, removed or reordered.)`
      : `LỊCH SỬ ĐÃ BỊ SỬA: ${findings.length} chỗ trong ${counted}. (The history was tampered with.)`,
    ...findings.map((finding) => `  ${finding.planId} · ${findingText(finding)}`),
    ...(unsealed > 0
      ? [
          `${unsealed} lịch sử (việc, sổ, khảo sát, báo cáo) chưa niêm từ lần thay đổi cuối; niêm mỗi phút khi chương trình chạy. (Not sealed yet.)`,
        ]
      : []),
    ...lastSeals.map(
      ({ planId, number, sealedAt, hash }) =>
        `Dấu niêm cuối của ${planId}: số ${number}, ${sealedAt}, ${hash}. Ghi ra giấy để đối chiếu về sau. (Last seal.)`,
    ),
  ];
}

export function filesText({ findings, files, rows, orphans, aside }: FilesVerdict): string[] {
  const counted = `${files} tệp của ${rows} minh chứng (files, pieces of evidence)`;
  return [
    findings.length === 0
      ? `Minh chứng nguyên vẹn: ${counted}. (Every file is there, as it was uploaded.)`
      : `MINH CHỨNG MẤT HOẶC BỊ SỬA: ${findings.length} chỗ trong ${counted}. (Files are missing or altered.)`,
    ...findings.map((finding) => `  ${placeText(finding)} · ${fileText(finding)}`),
    ...(orphans + aside > 0
      ? [
          `${orphans} tệp chưa minh chứng nào nhắc đến, ${aside} tệp cất riêng chờ xoá; không phải lỗi. (Orphans, set aside.)`,
        ]
      : []),
  ];
}

/** The file of a draft belongs to no task. */
function placeText({ planId, taskId }: FileFinding): string {
  return taskId === '' ? 'bản nháp kế hoạch (draft plan)' : `${planId} · ${taskId}`;
}

function fileText(finding: FileFinding): string {
  const named = `«${finding.fileName}» (${finding.sha256})`;
  switch (finding.code) {
    case 'file-missing':
      return `${named} không còn. (File missing.)`;
    case 'file-altered':
      return finding.found === finding.size
        ? `${named} đã bị sửa, vẫn ${finding.size} byte. (File altered.)`
        : `${named} đã bị sửa: ${finding.size} byte khi nộp, nay ${finding.found}. (File altered.)`;
    case 'file-size-differs':
      return `${named} nguyên vẹn ${finding.found} byte, nhưng dòng dữ liệu ghi ${finding.size}. (Row tells another size.)`;
  }
}
