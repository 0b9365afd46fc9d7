import type { Line } from './line';

/** A code of a component, with the word that says that it is one, and where both stand. */
export interface FoundCode {
  value: string;
  /** "TCTP 1.5.3". */
  text: string;
  /** The figures as they stand: "1.5 .3". */
  written: string;
  start: number;
  end: number;
}

const MARK = '(?:tieu chi thanh phan|tieu chi tp|tc thanh phan|tctp|tieu chi|tc)(?: so)?[ .:]{0,2}';
/** A stray space stands before a point, or behind it where the code ends. */
const CODE = String.raw`\d{1,2}(?: ?\.\d{1,2}|\. \d{1,2}(?= ?[(:]))+(?!\d|%|[,/]\d)`;
const BULLET = '[-+*•·] ?';
const LEADING = new RegExp(String.raw`^(${BULLET})?(?:(?:tai|doi voi|ve|o) )?(${MARK})?(${CODE})`);
const MARKED = new RegExp(String.raw`(?<![a-z0-9])${MARK}(${CODE})`, 'g');

/** The code the line begins with; without a word that says so only behind a bullet, or where `bare` is allowed. */
export function leadingCode({ text, folded }: Line, { bare = false } = {}): FoundCode | null {
  const match = LEADING.exec(folded);
  if (match === null) return null;
  const [found, bullet, mark, code = ''] = match;
  if (mark === undefined && bullet === undefined && !bare) return null;
  const end = found.length;
  return foundCode(text, end - code.length - (mark?.length ?? 0), end - code.length, end);
}

/** The first code that the words name as one. */
export function namedCode({ text, folded }: Line): FoundCode | null {
  for (const { 0: found, 1: code = '', index } of folded.matchAll(MARKED)) {
    const end = index + found.length;
    return foundCode(text, index, end - code.length, end);
  }
  return null;
}

/** The line in lower case, its codes blotted out: "TCTP 3.2 điểm tối đa 1" has one figure. */
export function withoutCodes({ lower, folded }: Line): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: found, index } of folded.matchAll(MARKED)) {
    pieces.push(lower.slice(from, index), '_'.repeat(found.length));
    from = index + found.length;
  }
  return [...pieces, lower.slice(from)].join('');
}

function foundCode(text: string, start: number, digits: number, end: number): FoundCode {
  const written = text.slice(digits, end);
  return { value: written.replace(/ /g, ''), text: text.slice(start, end), written, start, end };
}
