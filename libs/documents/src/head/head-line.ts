import { foldText } from '@tctp/domain';

/** One column of one line, as printed and folded; the same place in both is the same letter. */
export interface Cell {
  text: string;
  folded: string;
}

export interface HeadLine {
  /** As it came, for people. */
  whole: string;
  cells: readonly Cell[];
}

const MOST_LINES = 80;
const LONGEST_LINE = 500;
/** Where one column ends and the next begins: a tab, or a gap nobody types between words. */
const GAP = /\t|\s{4,}/;
/** The country and its motto stand in the right column of every paper, and belong to none. */
const NATIONAL =
  /cong\s*hoa\s*xa\s*hoi\s*chu\s*nghia\s*viet\s*nam|doc\s*lap\s*[-–—.]?\s*tu\s*do\s*[-–—.]?\s*hanh\s*phuc|dang\s*cong\s*san\s*viet\s*nam/g;

/** The lines of the head of a paper, without country and motto. A line with nothing left is an empty one. */
export function headLines(lines: readonly string[]): HeadLine[] {
  return lines.slice(0, MOST_LINES).map((line) => {
    const whole = line.normalize('NFC').slice(0, LONGEST_LINE);
    const cells = whole.split(GAP).flatMap(withoutNational).map(tidy);
    return { whole: tidy(whole), cells: cells.filter((text) => /[\p{L}\d]/u.test(text)).map(cellOf) };
  });
}

function withoutNational(text: string): string[] {
  const { folded } = cellOf(text);
  let from = 0;
  const left: string[] = [];
  for (const { index, 0: found } of folded.matchAll(NATIONAL)) {
    left.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...left, text.slice(from)];
}

function cellOf(text: string): Cell {
  return { text, folded: Array.from(text, foldLetter).join('') };
}

/** A letter that folds to more or less than one would shift every place behind it. */
function foldLetter(letter: string): string {
  const folded = foldText(letter);
  return folded.length === letter.length ? folded : ' '.repeat(letter.length);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
