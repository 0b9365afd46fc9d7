import type { HistoryFinding } from '@tctp/application';

/** What is wrong with the history, and where. */
export function findingText(finding: HistoryFinding): string {
  switch (finding.code) {
    case 'entry-altered':
      return `${finding.taskId} dòng ${finding.sequence} đã bị sửa. (Entry altered.)`;
    case 'entries-missing':
      return `${finding.taskId} mất dòng ${finding.from}–${finding.to}. (Entries missing.)`;
    case 'count-differs':
      return `${finding.taskId} phải có ${finding.counted} dòng, chỉ thấy ${finding.found}. (Count differs.)`;
    case 'seal-altered':
      return `dấu niêm ${finding.seal} đã bị sửa. (Seal altered.)`;
    case 'seals-missing':
      return `mất dấu niêm ${finding.from}–${finding.to}. (Seals missing.)`;
    case 'sealed-entry-missing':
      return `${finding.taskId} mất dòng ${finding.sequence}, đã niêm ở dấu ${finding.seal}. (Sealed entry missing.)`;
    case 'sealed-entry-altered':
      return `${finding.taskId} dòng ${finding.sequence} khác với dấu niêm ${finding.seal}. (Sealed entry altered.)`;
  }
}
