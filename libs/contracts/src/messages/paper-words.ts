import { reportWords } from './report-words';
import { minutesWords } from './minutes-words';
import { chairmanPageWords } from './chairman-page-words';

/** What papers say. In Vietnamese only, whatever language the screens speak: offices sign and stamp nothing else. */
export const paperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  draft: 'DỰ THẢO',
  counted: 'TT',
  recipients: 'Nơi nhận:',
  sheet: 'Văn bản',
  unknown: 'chưa rõ',
  onBehalf: 'TM. ỦY BAN NHÂN DÂN',
  chairman: 'CHỦ TỊCH',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  annex: {
    kind: 'PHỤ LỤC',
    file: 'Phụ lục {{number}}',
    fileProgress: 'Phụ lục tiến độ {{number}}',
    fileOfUnit: '{{file}} - {{unit}}',
    subject: 'Bảng tiêu chí kèm nhiệm vụ của các cơ quan, đơn vị',
    subjectProgress: 'Tiến độ thực hiện nhiệm vụ của các cơ quan, đơn vị đến {{day}}',
    subjectOfUnit: '{{subject}} (phần việc của {{unit}})',
    attachedTo: 'Kèm theo Kế hoạch số {{number}} {{day}}',
    component: 'TCTP {{code}} {{title}}',
    columns: {
      number: 'STT',
      component: 'CƠ QUAN THỰC HIỆN',
      coordinators: 'CƠ QUAN PHỐI HỢP',
      deliverable: 'KẾT QUẢ',
      requirement: 'YÊU CẦU',
      deadline: 'THỜI GIAN HOÀN THÀNH',
      standing: 'TÌNH TRẠNG',
      submitted: 'NGÀY NỘP',
      points: 'ĐIỂM',
    },
    overdue: '{{standing}}, quá hạn',
    cycle: '{{cycle}}: {{text}}',
    added: '(Bổ sung ngày {{day}})',
    claimed: '{{points}} (tự chấm)',
  },
  assessment: {
    kind: 'BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM',
    file: 'Bảng tự đánh giá, chấm điểm năm {{year}}',
    subject: 'Chỉ số cải cách hành chính năm {{year}} (số liệu đến {{day}})',
    attachedTo: 'Kèm theo Báo cáo số {{number}} {{day}}',
    columns: {
      code: 'STT',
      title: 'Lĩnh vực, tiêu chí thành phần',
      max: 'Điểm tối đa',
      claimed: 'Điểm tự chấm',
      reviewed: 'Điểm thẩm tra',
      official: 'Điểm thẩm định',
      evidence: 'Tài liệu kiểm chứng',
      explanation: 'Giải trình',
    },
    field: '{{code}}. {{title}}',
    rest: 'Các tiêu chí chưa rõ điểm tối đa và phần không tách dòng',
    fieldTotal: 'Cộng lĩnh vực {{code}}',
    total: 'Tổng cộng',
    partly: '{{points}} (phần đã rõ)',
    survey: 'Điều tra xã hội học do cơ quan thẩm định thực hiện',
    claimedBecause: 'Tự chấm: {{reason}}',
    reviewedBecause: 'Thẩm tra: {{reason}}',
    documentDay: '{{name}} ngày {{day}}',
    documentSubject: '{{name}}: {{subject}}',
  },
  report: reportWords,
  minutes: minutesWords,
  chairmanPage: chairmanPageWords,
} as const;

/** A sentence of the papers with its gaps filled. */
export function fillWords(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Room to write a number, a day or a month by hand; no-break spaces, so that nothing collapses them. */
export const GAP = '\u00a0'.repeat(6);

/**
 * "ngày 05 tháng 9 năm 2017": days below 10 and the months 1 and 2 have a nought before them. Of a year alone, day and
 * month are gaps.
 */
export function spellDay(day: string): string {
  const [year = '', month, date] = day.split('-');
  const spelled = month === undefined ? GAP : Number(month) < 3 ? month : String(Number(month));
  return `ngày ${date ?? GAP} tháng ${spelled} năm ${year}`;
}
