import { foldText } from '@tctp/domain';
import type { Paragraph, Place } from '@tctp/domain';

/** A line of the narrative. A place in `text` is the same place in `lower` and in `folded`. */
export interface Line {
  text: string;
  lower: string;
  /** Without diacritics, dashes made plain. */
  folded: string;
  /** Bold from end to end, where the paper still shows it. */
  bold: boolean;
  place: Place;
}

const BEGINS_ANEW = /^(?:[-+*•·–—] ?\S|[IVX]{1,5}[.)] |\d{1,2}(?:\.\d{1,2})*[.)] ?\p{Lu}|TCTP |Nơi nhận)/u;
const EMPHASIS = /\*{1,3}(?=[^\s*])([^*]*)\*{1,3}/g;

/** A paragraph of several lines is one, unless a line begins as an item of its own. */
export function linesOf(paragraphs: readonly Paragraph[]): Line[] {
  return paragraphs.flatMap(({ text, place }) => {
    const pieces: string[] = [];
    for (const piece of text.normalize('NFC').split('\n')) {
      const words = piece.replace(/\s+/g, ' ').trim();
      const last = pieces.length - 1;
      if (last < 0 || BEGINS_ANEW.test(words.replace(/^\*+/, ''))) pieces.push(words);
      else pieces[last] += ` ${words}`;
    }
    return pieces.map((piece) => lineOf(piece, place)).filter((line) => line.text !== '');
  });
}

export function lineOf(words: string, place: Place): Line {
  const written = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  const text = written.replace(EMPHASIS, '$1').replace(/ {2,}/g, ' ').trim();
  const lower = aligned(text, (letters) => letters.toLowerCase());
  const folded = aligned(text, foldText).replace(/[‐-―−]/g, '-');
  return { text, lower, folded, bold: /^(?:[-+] ?)?\*\*[^*]+\*\*$/.test(written), place };
}

/** The line from there on. */
export function rest(line: Line, from: number): Line {
  return {
    ...line,
    text: line.text.slice(from),
    lower: line.lower.slice(from),
    folded: line.folded.slice(from),
  };
}

/** The line up to there. */
export function before(line: Line, end: number): Line {
  return {
    ...line,
    text: line.text.slice(0, end),
    lower: line.lower.slice(0, end),
    folded: line.folded.slice(0, end),
  };
}

/** Where each sentence of the line begins and ends; the point in a figure ends none. */
export function sentencesOf({ text }: Line): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[.;!?](?= |$)/g)) {
    sentences.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Letter by letter where letters change their number. */
function aligned(text: string, change: (letters: string) => string): string {
  const changed = change(text);
  if (changed.length === text.length) return changed;
  return Array.from(text, (letter) => {
    const one = change(letter);
    return one.length === letter.length ? one : letter;
  }).join('');
}
