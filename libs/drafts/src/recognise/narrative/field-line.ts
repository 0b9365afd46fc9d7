import type { PointsReading } from '../../plan-reading';
import type { Amount } from './amounts';
import { amountsIn, pointsIn } from './amounts';
import { leadingCode } from './codes';
import type { Line } from './line';
import { countWords, rest } from './line';
import { wishes } from './structure-words';

/** What a heading says of a field: its title, and the points beside it. */
export interface FieldLine {
  title: string;
  points: PointsReading;
}

const BULLET = /^(?:[-+*•·] ?|[a-zđ][.)] ?)/;
const NAMED =
  /^(?:[-+*•·] ?)?(?:linh vuc|nhom tieu chi|tieu chi|noi dung)(?: so)?(?: ?\d{1,2}(?![\d.]\d?))?(?=[ .:-])/;
const ABOUT = /(?:linh vuc|doi voi|nhom tieu chi|tieu chi|noi dung)(?: so)?(?: \d{1,2}(?!\d))? ?[:.-]? ?/;
/** ", Sở Nội vụ thẩm định": who gave the points. */
const WHO =
  /(?:[,;.–-] ?|^)(?:qua |do )?(?:đoàn|tổ|hội đồng|sở|ubnd|phòng|bộ|kết quả|điểm)(?: [^,;:.()\d]{0,60})?$/iu;
const KIND =
  /^(?:lĩnh vực|nhóm tiêu chí|tiêu chí|nội dung)(?: số)?(?: ?\d{1,2}(?![\d.]\d?) ?[:.–-]?| ?:) ?/iu;
const NOT_A_FIELD =
  /^(?:nhu vay|vay|tong|ket qua|tinh chung|diem (?:dieu tra|tham dinh|danh gia|khao sat|chi so|xa hoi)|qua )/;

/** Words numbered, bulleted or named as a field, with the most there is or with both what was got and lost; else null. */
export function fieldLine(line: Line, at: number): FieldLine | null {
  const amounts = amountsIn(line, at);
  if (amounts.length === 0 || wishes(line.folded) || leadingCode(line) !== null) return null;
  const points = pointsIn([{ line, amounts }]);
  const told = [points.max, points.obtained, points.lost].filter((one) => one !== null).length;
  const from = at + (BULLET.exec(line.folded.slice(at))?.[0].length ?? 0);
  if (told === 0 || (told === 1 && points.max === null && points.lost === null)) return null;
  const title = titleOf(line, from, amounts);
  return title === '' || NOT_A_FIELD.test(line.folded.slice(from)) ? null : { title, points };
}

/** Begins as a field may without a number. */
export function isListed({ folded }: Line): boolean {
  return BULLET.test(folded) || isNamedField({ folded });
}

export function isNamedField({ folded }: Pick<Line, 'folded'>): boolean {
  return NAMED.test(folded);
}

/** The words before the first points; where there are none, those behind the last that say what they are about. */
export function titleOf(line: Line, from: number, amounts: readonly Amount[]): string {
  const before = withoutKind(line.text.slice(from, amounts[0]?.from ?? line.text.length));
  const opened = before.lastIndexOf('(');
  const whole = opened > before.lastIndexOf(')') ? before.slice(0, opened) : before;
  const colon = whole.indexOf(':');
  const title = bare(colon > 0 ? whole.slice(0, colon) : whole.replace(WHO, ''));
  if (countWords(title) > 1) return title;
  const behind = rest(line, amounts.at(-1)?.end ?? 0);
  const about = ABOUT.exec(behind.folded);
  return about === null ? title : bare(behind.text.slice(about.index + about[0].length));
}

/** The words of a heading, up to a colon. */
export function headingOf({ text }: Line): string {
  return bare(withoutKind(text).split(/:(?= |$)/)[0] ?? '');
}

/** "Lĩnh vực 1: Công tác chỉ đạo" is titled "Công tác chỉ đạo"; "Lĩnh vực tài chính" keeps its words. */
function withoutKind(words: string): string {
  return words.replace(KIND, '');
}

/** Without the marks around it. An end is looked for once a run of marks, not once a mark: runs may be long. */
export function bare(words: string): string {
  return words.replace(/^[\s,;:.+*•–)(-]+/, '').replace(/(?<![\s,;:.–(-])[\s,;:.–(-]+$/, '');
}
