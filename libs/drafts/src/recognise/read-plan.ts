import type { Paper } from '@tctp/domain';
import type { PlanReading } from '../plan-reading';
import { readAnnex } from './annex/read-annex';
import { findAnnex } from './find-annex';
import { findSpellings } from './head/find-spellings';
import { readHead } from './head/read-head';
import { joinFields } from './join-fields';
import { readNarrative } from './narrative/read-narrative';
import { withoutLetter } from './narrative/without-letter';

/**
 * A plan out of a paper of any format. Nothing is settled here and nothing is refused: what a paper does not say is null
 * or empty, and the checks tell what follows from it.
 */
export function readPlan(paper: Paper): PlanReading {
  const { parts, title, lines, unread } = findAnnex(paper);
  const { own, letter } = withoutLetter(lines);
  const head = readHead(own, title, lines);
  const narrative = readNarrative(own, head.year?.value ?? null);
  const table = readAnnex(parts, title);
  return {
    numbers: head.numbers,
    title: head.title,
    year: head.year,
    issuedOn: head.issuedOn,
    issuer: head.issuer,
    spellings: findSpellings(paper),
    outline: narrative.outline,
    fields: joinFields(narrative.fields, table.fields),
    result: narrative.result,
    remarks: narrative.remarks,
    annex: table.annex,
    unread: [...unread, ...table.unread],
    letter,
    normalisations: [...head.normalisations, ...narrative.normalisations, ...table.normalisations],
  };
}
