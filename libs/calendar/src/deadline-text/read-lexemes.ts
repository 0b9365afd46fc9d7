import type { WordKind, WrittenWord } from './vocabulary';
import { LONGEST_PHRASE, lookUp, writtenWord } from './vocabulary';

export type MarkKind = 'slash' | 'dash' | 'dot' | 'comma' | 'semicolon' | 'newline' | 'silent';

/** A word or set phrase, a number, or a mark, with its place in the text as it was given. */
export interface Lexeme {
  kind: WordKind | MarkKind | 'number' | 'roman' | 'unknown';
  /** Of numbers only; a number too long to be a day, month or year keeps its length in `digits`. */
  value: number;
  digits: number;
  start: number;
  end: number;
}

interface Piece {
  sort: 'word' | 'number' | 'mark';
  text: string;
  start: number;
  end: number;
}

const PIECE = /[\p{L}\p{M}\p{Nl}]+|\p{Nd}+|[^\s\p{Cf}]|\n/gu;
const WORD = /^[\p{L}\p{M}\p{Nl}]/u;
const DIGIT = /^\p{Nd}/u;

/** Marks that say something, by what they say. `silent` ones may stand anywhere and say nothing. */
const MARKS: Readonly<Record<string, MarkKind>> = {
  '/': 'slash',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '.': 'dot',
  '…': 'dot',
  ',': 'comma',
  ';': 'semicolon',
  '\n': 'newline',
  '•': 'newline',
  '·': 'newline',
  '*': 'newline',
  '+': 'newline',
  ':': 'silent',
  '(': 'silent',
  ')': 'silent',
  '"': 'silent',
  '“': 'silent',
  '”': 'silent',
};

/** The text in the reader's own terms, left to right, each letter looked at a bounded number of times. */
export function readLexemes(text: string): Lexeme[] {
  const pieces = readPieces(text);
  const words = pieces.map((piece) => (piece.sort === 'word' ? writtenWord(piece.text) : null));
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < pieces.length;) {
    const [lexeme, length] = readOne(pieces, words, at);
    lexemes.push(lexeme);
    at += length;
  }
  return lexemes;
}

function readPieces(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: found, index: start }) => ({
    sort: WORD.test(found) ? 'word' : DIGIT.test(found) ? 'number' : 'mark',
    text: found,
    start,
    end: start + found.length,
  }));
}

/** The lexeme that begins at this piece, and how many pieces it takes. */
function readOne(
  pieces: readonly Piece[],
  words: readonly (WrittenWord | null)[],
  at: number,
): [Lexeme, number] {
  const piece = pieces[at];
  if (piece === undefined) throw new Error(`No piece ${at} of ${pieces.length}`);
  const { start, end } = piece;
  const none = { value: 0, digits: 0, start, end };
  if (piece.sort === 'mark') return [{ ...none, kind: markAt(pieces, at) }, 1];
  if (piece.sort === 'number') {
    const digits = piece.text.normalize('NFKC');
    const kind = /^[0-9]+$/.test(digits) ? 'number' : 'unknown';
    return [{ ...none, kind, value: Number(digits), digits: digits.length }, 1];
  }
  const entry = lookUp(wordsFrom(words, at));
  if (entry === null) return [{ ...none, kind: 'unknown' }, 1];
  const last = pieces[at + entry.words.length - 1] ?? piece;
  return [{ ...none, kind: entry.kind, value: entry.value, end: last.end }, entry.words.length];
}

/** A colon between two figures, with no space, is that of an hour: 17:00. */
function markAt(pieces: readonly Piece[], at: number): Lexeme['kind'] {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  const tight = before?.end === piece?.start && piece?.end === after?.start;
  if (piece?.text === ':' && tight && before?.sort === 'number' && after?.sort === 'number') return 'hour';
  return MARKS[piece?.text ?? ''] ?? 'unknown';
}

function wordsFrom(words: readonly (WrittenWord | null)[], at: number): WrittenWord[] {
  const next = words.slice(at, at + LONGEST_PHRASE);
  const stop = next.indexOf(null);
  return (stop === -1 ? next : next.slice(0, stop)).filter((word) => word !== null);
}
