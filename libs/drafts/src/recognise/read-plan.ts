import type { Paper } from '@tctp/domain';
import type { PlanReading } from '../plan-reading';
import { readAnnex } from './annex/read-annex';
import { findAnnex } from './find-annex';
import { findSpellings } from './head/find-spellings';
import { readHead } from './head/read-head';
import { joinFields } from './join-fields';
import { readNarrative } from './narrative/read-narrative';

/**
 * A plan out of a paper of any format. Nothing is settled here and nothing is refused: what a paper does not say is null
 * or empty, and the checks tell what follows from it.
 */
export function readPlan(paper: Paper): PlanReading {
  const { parts, title, lines } = findAnnex(paper);
  const head = readHead(lines, title);
  const narrative = readNarrative(lines, head.year?.value ?? null);
  const annex = parts.length === 0 ? null : readAnnex(parts, title);
  return {
    numbers: head.numbers,
    title: head.title,
    year: head.year,
    issuedOn: head.issuedOn,
    issuer: head.issuer,
    spellings: findSpellings(paper),
    outline: narrative.outline,
    fields: joinFields(narrative.fields, annex?.fields ?? []),
    result: narrative.result,
    remarks: narrative.remarks,
    annex: annex?.annex ?? null,
    normalisations: [...head.normalisations, ...narrative.normalisations, ...(annex?.normalisations ?? [])],
  };
}
