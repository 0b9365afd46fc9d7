import type { Period } from '../periods';
import type { LexemeReader } from './lexeme-reader';
import type { Place } from './read-place';
import { readNumbered, readPeriodNoun } from './read-place';
import type { Recurrence } from './recurring-reading';
import { everyOf } from './recurring-reading';

/**
 * How often: a word that says so and the period's noun, or a number of times. After another recurrence the noun is
 * enough. Only a report may name one period ("báo cáo quý I").
 */
export function readRecurrence(reader: LexemeReader, inList: boolean): Recurrence | null {
  return reader.attempt(() => {
    const leads = readLeads(reader);
    const rate = reader.attempt(() => readRate(reader));
    if (rate !== null) return rate;
    const period = readPeriodNoun(reader);
    if (period === null) return null;
    const times = readTimes(reader);
    if (times !== null) return { ...everyOf(period), times };
    if (leads.length === 0 && !inList) return null;
    const reported = leads.every((lead) => lead === 'report');
    const every = { ...everyOf(period), reported };
    const named = reader.attempt(() => readNumbered(reader, period));
    if (named === null) return isNumbered(reader) ? null : every;
    const mayName = reported && (period === 'quarter' || period === 'half');
    return mayName && named.kind === 'period' && named.year === null
      ? { ...every, only: named.number }
      : null;
  });
}

/** "(trước ngày 25) hằng tháng", "(tháng 6) hằng năm"; a report that follows is one more thing that is due. */
export function readRecurrenceAfter(place: Place, reader: LexemeReader): Recurrence | null {
  if (place.kind === 'unnumbered' || reader.peek()?.kind === 'report') return null;
  if (place.kind === 'period' && (place.period === 'year' || place.year !== null)) return null;
  return readRecurrence(reader, false);
}

function readLeads(reader: LexemeReader): string[] {
  const leads: string[] = [];
  while (leads.length < 3) {
    const lead = reader.accept('report', 'periodic', 'each');
    if (lead === null) break;
    leads.push(lead.kind);
  }
  return leads;
}

/** 1 lần/quý, 02 lần mỗi năm, một lần một tháng */
function readRate(reader: LexemeReader): Recurrence | null {
  const times = readTimes(reader);
  if (times === null) return null;
  const per = reader.accept('slash', 'each') !== null;
  const one = reader.attempt(() => (reader.acceptNumber(2) === 1 ? true : null)) !== null;
  const period: Period | null = per || one ? readPeriodNoun(reader) : null;
  return period === null || isNumbered(reader) ? null : { ...everyOf(period), times };
}

/** (mỗi quý) một lần */
function readTimes(reader: LexemeReader): number | null {
  return reader.attempt(() => {
    const times = reader.acceptNumber(2);
    return times !== null && reader.accept('times') ? times : null;
  });
}

/** What would make "báo cáo tháng" one certain month. */
function isNumbered(reader: LexemeReader): boolean {
  const next = reader.peek()?.kind;
  return next === 'number' || next === 'roman';
}
