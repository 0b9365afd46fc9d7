import type { Amount } from './amounts';
import { amountsIn } from './amounts';
import type { FoundCode } from './codes';
import { leadingCode } from './codes';
import { bare } from './field-line';
import type { Line } from './line';

/** "+ TCTP 1.5.3 (2đ): Sáng kiến … 0 điểm": a line that begins with the code of a component. */
export interface ComponentLine {
  line: Line;
  code: FoundCode;
  title: string;
  amounts: readonly Amount[];
  /** Where the words behind its title begin. */
  restAt: number;
}

export function componentLine(line: Line, { bare: allowed = false } = {}): ComponentLine | null {
  const code = leadingCode(line, { bare: allowed });
  if (code === null) return null;
  const amounts = amountsIn(line, code.end).map((amount) => atOnce(line, code.end, amount));
  const maximum = amounts.find((one) => one.role === 'max' && isBeside(line, code.end, one));
  const start = maximum === undefined ? code.end : closing(line, maximum.end);
  const told = amounts.find((one) => one.start > start && one !== maximum);
  const restAt = Math.max(endOfTitle(line, start, told), start);
  return { line, code, title: bare(line.text.slice(start, restAt)), amounts, restAt };
}

/** Right behind the code stands the maximum, with brackets or without. */
function atOnce(line: Line, from: number, amount: Amount): Amount {
  return amount.role === null && isBeside(line, from, amount) ? { ...amount, role: 'max' } : amount;
}

function isBeside({ text }: Line, from: number, { from: start }: Amount): boolean {
  return /^[\s.:(–-]*$/.test(text.slice(from, start));
}

function closing({ text }: Line, at: number): number {
  return text[at] === ')' ? at + 1 : at;
}

/** A title ends with its sentence, or before the first points behind it. */
function endOfTitle({ text }: Line, start: number, told: Amount | undefined): number {
  const stop = /[.;] (?=\p{Lu})/u.exec(text.slice(start + 2));
  const sentence = stop === null ? text.length : start + 2 + stop.index;
  if (told === undefined || told.from > sentence) return sentence;
  const before = text.slice(start, told.from);
  const opened = before.lastIndexOf('(');
  if (opened > before.lastIndexOf(')') && opened > 0) return start + opened;
  const colon = before.lastIndexOf(':');
  return colon > 2 && !/[.:]/.test(before.slice(colon + 1, -1)) && before.length - colon < 60
    ? start + colon
    : told.from;
}
