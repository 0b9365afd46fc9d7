import type { DatedDeadline } from '../deadline-expression';
import { dayOfMonth, periodsInYear } from '../periods';
import type { DeadlineFindingCode, Note } from './deadline-finding';
import { faultOfDate, faultOfNumber } from './recurring-reading';
import type { DatedPlace, Said, Statement } from './statement';

type Dated = Extract<Said, { kind: 'dated' }>;

/** A dated statement with its year settled; null where there is no such time, and the notes say why. */
export function dateStatement(
  said: Dated,
  yearNearby: number | null,
  planYear: number,
): { deadline: DatedDeadline | null; codes: { code: DeadlineFindingCode; severity: Note['severity'] }[] } {
  const { place, bound } = said;
  if (place.year === 'short') return refused('short-year');
  const stated = place.year ?? yearNearby;
  const year = stated ?? planYear;
  const fault = faultOf(place, year);
  if (fault !== null) return refused(fault);
  const codes: { code: DeadlineFindingCode; severity: Note['severity'] }[] = [];
  if (stated === null) codes.push({ code: 'year-from-plan', severity: 'info' });
  else if (year !== planYear) codes.push({ code: 'year-outside-plan', severity: 'check' });
  if (place.kind === 'period' && bound.assumed !== null)
    codes.push({ code: 'period-end-assumed', severity: bound.assumed });
  if (bound.hourLost) codes.push({ code: 'hour-not-kept', severity: 'check' });
  return { deadline: deadlineOf(said, year), codes };
}

/**
 * For each statement the year that a list writes once, at its end or further on: "quý II và quý IV năm 2017". One
 * pass, from the last to the first.
 */
export function yearsNearby(statements: readonly Statement[]): (number | null)[] {
  const years: (number | null)[] = [];
  let listed: { kind: string; year: number | null } = { kind: '', year: null };
  for (const { said, joiner } of [...statements].reverse()) {
    const kind = said.kind === 'dated' ? said.place.kind : said.kind;
    const nearby = listed.kind === kind ? listed.year : null;
    years.push(nearby);
    const own = said.kind === 'dated' && typeof said.place.year === 'number' ? said.place.year : nearby;
    listed = joiner === 'comma' || joiner === 'and' ? { kind, year: own } : { kind: '', year: null };
  }
  return years.reverse();
}

function faultOf(place: DatedPlace, year: number): DeadlineFindingCode | null {
  if (place.kind === 'date') return faultOfDate(place.day, place.month, year);
  const exists = place.number >= 1 && place.number <= periodsInYear(place.period);
  return exists ? null : faultOfNumber(place.period);
}

function deadlineOf({ place, bound }: Dated, year: number): DatedDeadline {
  const text = '';
  if (place.kind === 'date')
    return { kind: 'date', bound: bound.day, on: dayOfMonth(year, place.month, place.day), text };
  switch (place.period) {
    case 'month':
      return { kind: 'month', bound: bound.period, year, month: place.number, text };
    case 'quarter':
      return { kind: 'quarter', bound: bound.period, year, quarter: place.number, text };
    case 'half':
      return { kind: 'half', bound: bound.period, year, half: place.number, text };
    case 'year':
      return { kind: 'year', bound: bound.period, year, text };
  }
}

function refused(code: DeadlineFindingCode) {
  return { deadline: null, codes: [{ code, severity: 'blocking' as const }] };
}
