import type { RowWords } from '../../../../test/support/plan-paper';
import { paperWith, tinhBienContext } from '../../../../test/support/plan-paper';
import { checkDraft } from '../check-draft';
import { draftOf } from '../draft-of';
import { readPlan } from './read-plan';

export const HEAD: RowWords = ['TT', 'TCTP', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Thời hạn'];
export const ROWS: RowWords[] = [
  ['1', '1.1 Kế hoạch', 'Phòng Nội vụ', 'UBND 14 xã, thị trấn', 'Kế hoạch', '31/01/2017'],
  ['2', '1.2 Báo cáo', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Báo cáo', '30/11/2017'],
];
export const TASKS = ['1.1 Kế hoạch | Phòng Nội vụ', '1.2 Báo cáo | Phòng Nội vụ'];

/** The tasks of a paper, what is told of its shape, and the key of every finding. */
export function read(...blocks: (string | readonly RowWords[])[]) {
  const reading = readPlan(paperWith(...blocks));
  const findings = checkDraft(reading, draftOf(reading, [], tinhBienContext), tinhBienContext);
  return {
    tasks: reading.annex?.rows.map(({ code, title, lead }) =>
      [`${code?.value ?? '?'} ${title.value}`, ...(lead === null ? [] : [lead.value])].join(' | '),
    ),
    told: findings.filter(({ code }) => SHAPE.has(code)).map(({ code, read: words }) => `${code}: ${words}`),
    findings: findings.map(({ key }) => key),
    reading,
  };
}
const SHAPE: ReadonlySet<string> = new Set([
  'row-unread',
  'column-unknown',
  'column-missing',
  'column-misnamed',
  'letter-left-out',
  'head-missing',
]);
