import type { DraftFinding, SettleFinding } from '@tctp/contracts';
import type { FindingCode } from '@tctp/domain';

type Decided = Pick<SettleFinding, 'settle' | 'reason'>;
type Decide = (finding: DraftFinding) => Decided;

const by =
  (way: DraftFinding['ways'][number]['code'], reason: string): Decide =>
  ({ ways }) => {
    const at = ways.findIndex(({ code }) => code === way);
    return { settle: { by: 'way', way, at }, reason };
  };
const letStand =
  (reason: string): Decide =>
  () => ({ settle: { by: 'ignore' }, reason });

/**
 * What a reviewer who has the signed paper beside them answers to each matter of plan 119/KH-UBND. What only explains the
 * reading is left open: it goes along with the tasks as their notes.
 */
export const DECISIONS: Partial<Record<FindingCode, Decide>> = {
  'set-known': by('take-set', 'Bộ tiêu chí Sở dùng để thẩm định cấp huyện.'),
  'number-contradicts': by('take-number', 'Đầu văn bản và sổ công văn ghi 119; phụ lục ghi nhầm.'),
  'same-component-two-leads': by('keep-both', 'Hai phòng cùng chủ trì, mỗi phòng một phần việc.'),
  'component-contradicts-narrative': by('keep-both', 'Hai tiêu chí khác nhau trong bộ tiêu chí.'),
  'deadline-contradicts-narrative': by('keep-assumed', 'Theo phụ lục.'),
  'requirement-contradicts-deadline': by('keep-assumed', 'Theo cột thời hạn.'),
  'deadline-passed': by('keep-assumed', 'Chỉ cần xác nhận kết quả đã có.'),
  'deadline-missing': letStand('Kế hoạch không ghi thời hạn, không tự đặt.'),
  'cutoff-passed': letStand('Dự kiến, không phải thời hạn.'),
  'lost-points-without-task': letStand('Theo dõi bằng sổ phản ánh, sổ trình độ và điều tra.'),
  'section-cut-off': letStand('Đúng là của Phòng Văn hóa và Thông tin.'),
  'no-measurable-date': by('keep-assumed', 'Thường xuyên, không có ngày chốt.'),
  'cycles-passed': by('keep-assumed', 'Hai kỳ đã qua chỉ cần xác nhận.'),
  'deadline-assumed': by('keep-assumed', 'Đúng năm 2017.'),
  'word-incomplete': ({ rowIds: [row = ''] }) => ({
    settle: {
      by: 'edit',
      edits: [{ change: 'row', row, part: 'deliverable', to: 'Báo cáo CCHC quý, năm' }],
    },
    reason: 'In thiếu chữ.',
  }),
};
