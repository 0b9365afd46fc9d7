import type { Points } from '@tctp/domain';
import { comparePoints, foldText, points } from '@tctp/domain';
import type { CellRead } from './columns';
import { right, wrong } from './columns';
import type { SheetCell } from './workbook';

/* Any cell gives a value or says what is wrong with it; none throws. */

const MOST_NAMED = 3;

export function readText(most: number): (cell: SheetCell) => CellRead<string> {
  return ({ text }) => {
    const trimmed = text.normalize('NFC').trim();
    return trimmed.length > most ? wrong('text-too-long', { most }) : right(trimmed);
  };
}

/** A code that exists, typed with whatever spaces. One that Excel has turned into something else is never guessed at. */
export function readKnownCode(cell: SheetCell, codes: readonly string[]): CellRead<string> {
  const typed = readCode(cell, codes);
  if (!typed.ok || codes.includes(typed.value)) return typed;
  const near = codes.filter((code) => isNear(code, typed.value)).slice(0, MOST_NAMED);
  return wrong('code-unknown', {
    near: near.length === 0 ? '' : { code: 'code-near', params: { codes: near.join(', ') } },
  });
}

/** A code, known or not. */
export function readCode({ text, number, date }: SheetCell, codes: readonly string[]): CellRead<string> {
  if (date !== null) return wrong('code-is-date', { maybe: maybe(typedAs(date), codes) });
  if (number !== null && !Number.isInteger(number))
    return wrong('code-is-number', { maybe: maybe(startsLike(String(number), codes), codes) });
  return right(text.normalize('NFC').replace(/\s+/g, ''));
}

/** Points as a number or as text with a comma or a point; no units, no thousands. */
export function readPoints({ text, number, date }: SheetCell): CellRead<Points> {
  if (date !== null) {
    const [year = '', month = '', day = ''] = date.split('-');
    const read = `${Number(day)},${Number(month)}`;
    const plausible = year > '1999';
    return wrong('points-is-date', {
      maybe: plausible ? { code: 'code-maybe', params: { codes: read } } : '',
    });
  }
  const typed = number === null ? text.replace(/\s+/g, '').replace(',', '.') : plain(number);
  if (/^[-−]\d/.test(typed)) return wrong('points-negative');
  const digits = /^(\d{1,5})(?:\.(\d+))?$/.exec(typed);
  if (digits === null) return wrong('points-not-number');
  if ((digits[2] ?? '').replace(/0+$/, '').length > 4) return wrong('points-too-fine');
  return right(points(typed));
}

export function readWhole({ text, number }: SheetCell): CellRead<number> {
  const typed =
    number ?? (/^\d{1,9}$/.test(text.replace(/\s+/g, '')) ? Number(text.replace(/\s+/g, '')) : NaN);
  return Number.isInteger(typed) && typed >= 0 && typed < 1e9 ? right(typed) : wrong('number-not-whole');
}

/** One of a few, by any of its names, without regard to diacritics and capitals. */
export function readChoice<Code extends string>(
  { text }: SheetCell,
  choices: readonly { code: Code; names: readonly string[] }[],
): CellRead<Code> {
  const typed = foldWords(text);
  const found = choices.find(({ code, names }) => [code, ...names].some((name) => foldWords(name) === typed));
  return found === undefined ? wrong('choice-unknown') : right(found.code);
}

/** Null, or that the points are above the maximum. */
export function aboveMaximum(value: Points, max: Points | null) {
  return max !== null && comparePoints(value, max) > 0 ? wrong('points-above-maximum', { max }).wrong : null;
}

/** Words alone: "Mã tiêu chí *" is "ma tieu chi". */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Excel keeps fifteen digits; what stands behind them is how the machine counts. */
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e') ? '' : text;
}

/** 2003-02-01 may have been typed as 1.2.3 or 1.2, and in America as 2.1.3. */
function typedAs(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const [d, m, y] = [Number(day), Number(month), Number(year) % 100];
  return [`${d}.${m}.${y}`, `${m}.${d}.${y}`, `${d}.${m}`, `${m}.${d}`];
}

/** 1.1 may have been 1.1 or 1.10. */
function startsLike(text: string, codes: readonly string[]): string[] {
  return codes.filter((code) => code.startsWith(text) && /^0*$/.test(code.slice(text.length)));
}

function maybe(candidates: readonly string[], codes: readonly string[]) {
  const known = [...new Set(candidates)].filter((code) => codes.includes(code)).slice(0, MOST_NAMED);
  if (known.length === 0) return '';
  return { code: 'code-maybe', params: { codes: known.join(', ') } } as const;
}

/** The beginning of the other, or one character off. */
function isNear(code: string, typed: string): boolean {
  if (typed === '') return false;
  if (code.startsWith(typed) || typed.startsWith(code)) return true;
  if (Math.abs(code.length - typed.length) > 1) return false;
  let at = 0;
  while (at < code.length && code[at] === typed[at]) at += 1;
  return [
    code.slice(at + 1) === typed.slice(at + 1),
    code.slice(at + 1) === typed.slice(at),
    code.slice(at) === typed.slice(at + 1),
  ].includes(true);
}
