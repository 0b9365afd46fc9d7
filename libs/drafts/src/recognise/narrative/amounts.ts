import { points } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import type { PointsReading, Read } from '../../plan-reading';
import type { Line } from './line';
import { withoutCodes } from './codes';
import type { PointRole } from './point-words';
import { rolesIn } from './point-words';
import type { RoleWord } from './point-words';

/** Points that a line tells: "thẩm định 33 điểm". */
export interface Amount {
  value: Points;
  /** Null: no word says what they are. */
  role: PointRole | null;
  /** Where the word that says it begins, else the figure. */
  from: number;
  start: number;
  end: number;
  /** "(2đ)": nothing else before it in the brackets. */
  bracketed: boolean;
}

const FIGURE = String.raw`(\d{1,4}(?:[.,]\d{1,4})?)`;
const UNIT = String.raw`( ?(?:điểm|diem|đ)(?![\p{L}\d]))?`;
const NO_SHARE = String.raw`(?![\d%]|[.,]\d| %| phần trăm| phan tram)`;
const OF = String.raw`(?: ?(?:/|trên tổng số|trong tổng số|trên) ?${FIGURE}${NO_SHARE}(?!/\d)${UNIT})?`;
const AMOUNT = new RegExp(String.raw`(?<![\p{L}\d.,/%-])${FIGURE}${NO_SHARE}${UNIT}${OF}`, 'gu');

/** Words that may stand between what points are and the points. */
const JOINING = /^(?:[ :=]|là|la|được|duoc|còn|con|chỉ|số|điểm|diem|có|khoảng|lại)*$/;
const LONGEST_GAP = 60;
const MOST_WORDS_BACK = 3;

/**
 * The points in a line from left to right. A figure is points where "điểm" or "đ" stands behind it, or where a word
 * that asks for points stands right before it and nothing that is counted behind it. A share in per cent never is.
 */
export function amountsIn(line: Line, from = 0): Amount[] {
  const lower = withoutCodes(line);
  const words = rolesIn(lower);
  const amounts: Amount[] = [];
  let next = 0;
  let used = from;
  for (const match of lower.matchAll(AMOUNT)) {
    const [found, figure = '', unit, of, ofUnit] = match;
    const [start, end] = [match.index, match.index + match[0].length];
    if (start < from || isMoney(figure, unit)) continue;
    while ((words[next]?.end ?? Infinity) <= start) next += 1;
    const before = wordBefore(words, next, { used, start, lower });
    const hasUnit = unit !== undefined || ofUnit !== undefined;
    if (!hasUnit && (before === null || !isTold(lower, { before, figure, start, end }))) continue;
    const behind = before === null && of === undefined ? wordBehind(words[next], end, lower) : null;
    const role = before?.role ?? behind?.role ?? null;
    const amount = {
      from: before?.start ?? start,
      start,
      end: behind?.end ?? end,
      bracketed: before === null && /\( ?$/.test(lower.slice(Math.max(start - 2, 0), start)),
    };
    used = start + found.length;
    if (role === 'claimed' || role === 'change') continue;
    if (of === undefined) amounts.push({ value: canonical(figure), role, ...amount });
    else if (role === 'lost')
      amounts.push(
        { value: canonical(figure), role, ...amount },
        { value: canonical(of), ...amount, role: 'max' },
      );
    else
      amounts.push(
        { value: canonical(figure), ...amount, role: 'obtained' },
        { value: canonical(of), ...amount, role: 'max' },
      );
  }
  return amounts;
}

function wordBefore(
  words: readonly RoleWord[],
  next: number,
  { used, start, lower }: { used: number; start: number; lower: string },
): RoleWord | null {
  for (let at = next - 1; at >= 0 && at >= next - MOST_WORDS_BACK; at -= 1) {
    const word = words[at];
    if (word === undefined || word.start < used || start - word.end > LONGEST_GAP) return null;
    const gap = lower.slice(word.end, start);
    if (JOINING.test(gap) || (word.strong && !/[.;:,()]/.test(gap.replace(/[ :=]+$/, '')))) return word;
  }
  return null;
}

/** "2 điểm bị trừ". */
function wordBehind(word: RoleWord | undefined, end: number, lower: string): RoleWord | null {
  return word !== undefined && word.start >= end && /^ ?\(?$/.test(lower.slice(end, word.start))
    ? word
    : null;
}

/** Without "điểm" beside it. */
function isTold(
  lower: string,
  { before, figure, start, end }: { before: RoleWord; figure: string; start: number; end: number },
): boolean {
  const gap = lower.slice(before.end, start);
  if (!JOINING.test(gap) && !/(?:là|la|:|=) ?$/.test(gap)) return false;
  return /^(?: ?[,;.):]| -| và |$)/.test(lower.slice(end, end + 4)) || /[.,]/.test(figure);
}

/** "50.000đ". */
function isMoney(figure: string, unit: string | undefined): boolean {
  return unit?.trim() === 'đ' && /[.,]\d{3}$/.test(figure);
}

/** Of each kind the first that the lines tell. What no word names is the maximum in brackets, else what was got. */
export function pointsIn(told: readonly { line: Line; amounts: readonly Amount[] }[]): PointsReading {
  const first = (fits: (amount: Amount, at: number) => boolean): Read<Points> | null => {
    for (const [at, { line, amounts }] of told.entries()) {
      const amount = amounts.find((one) => fits(one, at));
      if (amount !== undefined) return readAmount(line, amount);
    }
    return null;
  };
  const named = (role: PointRole) => first((one) => one.role === role);
  const sum = named('sum');
  const max = named('max') ?? first((one, at) => one.role === null && one.bracketed && at === 0);
  const obtained = named('obtained') ?? first((one, at) => one.role === null && !(one.bracketed && at === 0));
  return { max: max ?? sum, obtained: obtained ?? (max === null ? null : sum), lost: named('lost') };
}

export function readAmount(line: Line, { value, from, end }: Amount): Read<Points> {
  return { value, text: line.text.slice(from, end), place: line.place };
}

function canonical(figure: string): Points {
  return points(figure.replace(',', '.'));
}
