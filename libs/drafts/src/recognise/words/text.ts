import { foldText } from '@tctp/domain';
import type { Place } from '@tctp/domain';
import type { Read } from '../../plan-reading';

/** Words as they stand, and folded letter by letter: a place in the one is the same place in the other. */
export interface Text {
  text: string;
  folded: string;
}

/** One line of the paper. */
export interface Passage extends Text {
  place: Place;
}

const WIDE = /[\uFF01-\uFF5E]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** How far full-width letters and figures lie from plain ones. */
const WIDTH = 0xfee0;

export function textOf(words: string): Text {
  const text = tidy(words);
  return { text, folded: foldInPlace(text) };
}

export function passageOf(words: string, place: Place): Passage {
  return { ...textOf(words), place };
}

/** Composed letters and single spaces; lines stay lines. */
export function tidy(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Lower case, no diacritics, plain figures, plain dashes; as long as what it is made of. */
export function foldInPlace(text: string): string {
  const folded = foldText(text);
  const aligned = folded.length === text.length ? folded : Array.from(text, foldLetter).join('');
  return aligned.replace(WIDE, (one) => narrow(one).toLowerCase()).replace(DASHES, '-');
}

/** Full-width letters and figures made plain, nothing else. */
export function narrow(text: string): string {
  return text.replace(WIDE, (one) => String.fromCharCode(one.charCodeAt(0) - WIDTH));
}

/** All letters are capitals, and there are some. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** A piece of a passage, and what it means. */
export function readIn<T>(value: T, { text, place }: Passage, start = 0, end = text.length): Read<T> {
  return { value, text: text.slice(start, end), place };
}

function foldLetter(letter: string): string {
  const folded = foldText(letter);
  return folded.length === letter.length ? folded : letter;
}
