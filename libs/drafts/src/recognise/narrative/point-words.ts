import { foldText } from '@tctp/domain';

/** The most there is, what was got, what was lost. A `sum` is either of the first two; the others are neither. */
export type PointRole = 'max' | 'obtained' | 'lost' | 'sum' | 'claimed' | 'change';

export interface RoleWord {
  role: PointRole;
  /** Says it of points at some distance; the others only of what stands right behind. */
  strong: boolean;
  start: number;
  end: number;
}

const STRONG: Record<PointRole, string> = {
  max: 'tối đa|điểm tối đa|tổng điểm tối đa|thang điểm|điểm chuẩn',
  obtained:
    'thẩm định|thẩm định còn|thẩm định đạt|điểm thẩm định|điểm đạt|tổng điểm đạt|tổng điểm đạt được|đạt tổng điểm|đạt tổng số điểm',
  lost: 'mất|bị mất|mất điểm|trừ|bị trừ|trừ điểm|điểm trừ|điểm mất|mất tổng cộng|mất tổng số|mất tổng điểm',
  sum: 'tổng điểm|tổng số điểm|tổng cộng|điểm tổng',
  claimed: 'tự chấm|tự đánh giá|điểm tự chấm|tự chấm điểm',
  change: 'tăng',
};
const WEAK: Partial<Record<PointRole, string>> = {
  obtained: 'đạt|đạt được|được|được chấm|chấm|còn|còn lại|ghi nhận|công nhận',
  lost: 'giảm|bị giảm|thiếu|hụt',
};

/** As written, and as written without diacritics: "mặt" is never "mất". */
const KNOWN = new Map<string, Pick<RoleWord, 'role' | 'strong'>>();
for (const [strong, listed] of [
  [true, STRONG],
  [false, WEAK],
] as const)
  for (const [role, phrases] of Object.entries(listed) as [PointRole, string][])
    for (const phrase of phrases.split('|'))
      for (const word of [phrase, foldText(phrase)]) KNOWN.set(word, { role, strong });

const LONGEST_FIRST = [...KNOWN.keys()].sort((one, other) => other.length - one.length);
const WORDS = new RegExp(String.raw`(?<![\p{L}\d])(?:${LONGEST_FIRST.join('|')})(?![\p{L}\d])`, 'gu');

export function rolesIn(lower: string): RoleWord[] {
  return [...lower.matchAll(WORDS)].flatMap(({ 0: word, index: start }) => {
    const known = KNOWN.get(word);
    return known === undefined ? [] : [{ ...known, start, end: start + word.length }];
  });
}
