/**
 * What an official paper says of itself in its first lines (Decree 30/2020, and older papers): number, day, issuer,
 * subject. In: lines of text as a reader found them, two columns apart or run into one. Out: for each of the four a value
 * and the line it was read from, or null. Never throws. Price: a paper laid out otherwise is not read, which is told as
 * "nothing read" and leaves the typing to a person; a guess is worse than a gap.
 */
import type { DocumentHead } from '@tctp/contracts';
import { findDate } from './find-date';
import { findIssuer } from './find-issuer';
import { findNumber } from './find-number';
import { findSubject } from './find-subject';
import type { Found } from './found';
import { headLines } from './head-line';

export const NOTHING_READ: DocumentHead = { number: null, issuedOn: null, issuer: null, subject: null };

const LONGEST_LINE = 300;
/** The body begins here: what it names are other papers, and their days. */
const BODY = /^(can cu|kinh gui|dieu 1\b)/;

export function readHead(lines: readonly string[]): DocumentHead {
  const all = headLines(lines);
  const body = all.findIndex(({ cells }) => cells.some(({ folded }) => BODY.test(folded)));
  const head = body < 0 ? all.slice(0, 40) : all.slice(0, body);
  const number = findNumber(head);
  return {
    number: clipped(number, 100),
    issuedOn: clipped(findDate(head), 10),
    issuer: clipped(findIssuer(number === null ? head : head.slice(0, number.at)), 200),
    subject: clipped(findSubject(head), 500),
  };
}

function clipped(found: Found | null, longest: number): Found | null {
  if (found === null || found.value.trim() === '') return null;
  return { value: found.value.trim().slice(0, longest), line: found.line.slice(0, LONGEST_LINE) };
}
