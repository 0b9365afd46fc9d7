import { groupedBy } from '@tctp/domain';
import type { Finding, Place } from '@tctp/domain';
import type { Read } from '../plan-reading';
import type { Check } from './check-input';
import { found } from './found';

interface Heading {
  parent: string;
  number: number;
  read: Read<string>;
}

/** Headings that are not counted through: 2.1 without 2.2, 3.1 and then 3.3, III after I. */
export const checkOutline: Check = ({ reading }) => {
  const headings = reading.outline.flatMap((read): Heading[] => {
    const parts = read.value.replace(/\.$/, '').split('.');
    const number = numberOf(parts.at(-1) ?? '');
    if (number === null) return [];
    return [
      { parent: parts.length === 1 ? kindOf(parts[0] ?? '') : parts.slice(0, -1).join('.'), number, read },
    ];
  });
  return [...groupedBy(headings, ({ parent }) => parent)].flatMap(([parent, own]) => gapsIn(parent, own));
};

function gapsIn(parent: string, headings: readonly Heading[]): Finding[] {
  const [first] = headings;
  if (first === undefined) return [];
  /* What is divided is divided in two at least. */
  if (headings.length === 1 && first.number === 1 && parent !== ROMAN && parent !== PLAIN)
    return [gap(first.read, `${parent}.2`, first.read.place)];
  return headings.flatMap(({ number, read }, at) => {
    const due = (headings[at - 1]?.number ?? 0) + 1;
    const missing = number > due ? due : null;
    return missing === null ? [] : [gap(read, named(parent, missing), read.place)];
  });
}

function gap(read: Read<string>, missing: string, place: Place): Finding {
  return found('outline-gap', missing, {
    places: [place],
    read: read.value,
    params: { heading: read.value, missing },
  });
}

const ROMAN = 'roman';
const PLAIN = 'plain';
const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function kindOf(part: string): string {
  return /^\d+$/.test(part) ? PLAIN : ROMAN;
}

function numberOf(part: string): number | null {
  if (/^\d{1,3}$/.test(part)) return Number(part);
  const at = NUMERALS.indexOf(part.toUpperCase());
  return at > 0 ? at : null;
}

function named(parent: string, number: number): string {
  if (parent === ROMAN) return NUMERALS[number] ?? String(number);
  return parent === PLAIN ? String(number) : `${parent}.${number}`;
}
