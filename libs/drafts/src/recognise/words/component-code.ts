import type { Text } from './text';
import { narrow } from './text';

/** "TCTP 2.1 .1": the code, what it is written as, and where that begins and ends. */
export interface FoundCode {
  value: string;
  text: string;
  /** With the words before it that say what it is. */
  from: number;
  start: number;
  end: number;
  /** "TCTP" or another word says that it is a code. */
  marked: boolean;
}

const MARK = '(?:tieu chi thanh phan|tieu chi tp|tctp|tieu chi|tc)(?: so)?[ .:]{0,2}';
const AT_START = new RegExp(String.raw`^[-+*•·\s]{0,4}(${MARK})?(?=\d)`);
const ANYWHERE = new RegExp(String.raw`(?<![a-z0-9])${MARK}(?=\d)`, 'g');
const FIRST = /(\d{1,2})(?!\d)/y;
const NEXT = /( ?)([.,]+)( ?)(\d{1,2})(?!\d|[.,]?\d*%)/y;
const GOES_ON = /^[.,/]?\d/;

/** The code a cell or a line begins with. Without a mark it has two parts at least: "1." only counts. */
export function leadingCode(text: Text): FoundCode | null {
  const before = AT_START.exec(text.folded);
  if (before === null) return null;
  const marked = before[1] !== undefined;
  const found = codeAt(text, before[0].length);
  if (found === null || (!marked && !found.value.includes('.'))) return null;
  return { ...found, from: before[0].length - (before[1]?.length ?? 0), marked };
}

/** Every code that a sentence names as one. */
export function codesIn(text: Text): FoundCode[] {
  return [...text.folded.matchAll(ANYWHERE)].flatMap(({ 0: mark, index: from }) => {
    const found = codeAt(text, from + mark.length);
    return found === null ? [] : [{ ...found, from, marked: true }];
  });
}

/** Figures parted by dots, whatever stray spaces and dots stand between them. */
function codeAt({ text, folded }: Text, start: number): Omit<FoundCode, 'from' | 'marked'> | null {
  FIRST.lastIndex = start;
  const parts = [FIRST.exec(folded)?.[1]];
  if (parts[0] === undefined) return null;
  let end = FIRST.lastIndex;
  for (;;) {
    NEXT.lastIndex = end;
    const next = NEXT.exec(folded);
    if (next === null) break;
    const [, before, marks, after, part] = next;
    /* "5.1. 2 dịch vụ" is 5.1, and begins to count. */
    if (after !== '' && /^ ?\p{Ll}/u.test(text.slice(NEXT.lastIndex))) break;
    if (marks?.includes(',') && (before !== '' || after !== '')) break;
    parts.push(part);
    end = NEXT.lastIndex;
  }
  if (GOES_ON.test(folded.slice(end, end + 2))) return null;
  return { value: narrow(parts.join('.')), text: text.slice(start, end), start, end };
}
