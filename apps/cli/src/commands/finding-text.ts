import type { HistoryFinding, HistoryPlace } from '@tctp/application';
import { registerWords } from '@tctp/contracts';
import { REGISTERS } from '@tctp/domain';

/** What is wrong with the history, and where. */
export function findingText(finding: HistoryFinding): string {
  switch (finding.code) {
    case 'entry-altered':
      return `${placeVi(finding)} dòng ${finding.sequence} đã bị sửa. (Entry altered${placeEn(finding)}.)`;
    case 'entries-missing':
      return `${placeVi(finding)} mất dòng ${finding.from}–${finding.to}. (Entries missing${placeEn(finding)}.)`;
    case 'count-differs':
      return `${placeVi(finding)} phải có ${finding.counted} dòng, chỉ thấy ${finding.found}. (Count differs${placeEn(finding)}.)`;
    case 'seal-altered':
      return `dấu niêm ${finding.seal} đã bị sửa. (Seal altered.)`;
    case 'seals-missing':
      return `mất dấu niêm ${finding.from}–${finding.to}. (Seals missing.)`;
    case 'sealed-entry-missing':
      return `${placeVi(finding)} mất dòng ${finding.sequence}, đã niêm ở dấu ${finding.seal}. (Sealed entry missing${placeEn(finding)}.)`;
    case 'sealed-entry-altered':
      return `${placeVi(finding)} dòng ${finding.sequence} khác với dấu niêm ${finding.seal}. (Sealed entry altered${placeEn(finding)}.)`;
  }
}

function placeVi(place: HistoryPlace): string {
  switch (place.kind) {
    case 'task':
      return place.taskId;
    case 'register':
      return `sổ “${titleOf(place.register, 'vi')}”${place.entry === null ? '' : ` mục số ${place.entry}`},`;
    case 'survey':
      return 'khảo sát,';
    case 'report':
      return `báo cáo kỳ ${place.period},`;
    case 'fact':
      return `dữ kiện “${place.fact}” của cả đơn vị,`;
    case 'addition':
      return 'việc bổ sung vào kế hoạch,';
  }
}

function placeEn(place: HistoryPlace): string {
  switch (place.kind) {
    case 'task':
      return '';
    case 'register':
      return `: register “${titleOf(place.register, 'en')}”${place.entry === null ? '' : `, number ${place.entry}`}`;
    case 'survey':
      return ': surveys';
    case 'report':
      return `: report of ${place.period}`;
    case 'fact':
      return `: fact of the whole unit “${place.fact}”`;
    case 'addition':
      return ': tasks added to the plan';
  }
}

function titleOf(register: string, language: 'vi' | 'en'): string {
  const known = REGISTERS.find((one) => one === register);
  return known === undefined ? register : registerWords[language][known].title;
}
