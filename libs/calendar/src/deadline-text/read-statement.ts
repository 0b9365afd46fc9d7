import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';
import { NO_BOUND, readBound } from './read-bound';
import type { Place } from './read-place';
import { readNumbered, readPeriodNoun, readPlace } from './read-place';
import type { Recurrence } from './recurring-reading';
import { recurringOn, recurringWithoutDay } from './recurring-reading';
import type { Joiner, Reading, Statement } from './statement';
import { refuse } from './statement';

/** What was read before, which a list need not repeat: "trước 15/6 và 15/12", "quý II và IV", "hằng quý, năm". */
export interface Context {
  previous: Statement | null;
  joiner: Joiner;
  planYear: number;
}

type Read = Reading & { strong: boolean };

/** The next thing the text says about time, or null where no phrase begins; each takes bounded work. */
export function readStatement(reader: LexemeReader, context: Context): Statement | null {
  const start = reader.peek()?.start ?? 0;
  for (const read of [readOngoing, readRecurring, readBounded, readElided]) {
    const found = reader.attempt(() => read(reader, context));
    if (found === null) continue;
    const { said, strong, codes } = found;
    const end = reader.end;
    return {
      said,
      strong,
      start,
      end,
      joiner: context.joiner,
      notes: codes.map((one) => ({ ...one, start, end })),
    };
  }
  return null;
}

/** thường xuyên (trong năm); beside other words only where the sentence ends: elsewhere it is an adverb. */
function readOngoing(reader: LexemeReader): Read | null {
  if (reader.accept('nothing')) return { said: { kind: 'nothing' }, codes: [], strong: false };
  if (!reader.accept('ongoing')) return null;
  readAllYear(reader);
  const next = reader.peek()?.kind ?? 'dot';
  const strong = ['dot', 'semicolon', 'newline', 'silent'].includes(next);
  return { said: { kind: 'ongoing' }, codes: [], strong };
}

/** báo cáo quý (trước ngày 10 của tháng cuối quý), định kỳ hằng tháng (ngày 25) */
function readRecurring(reader: LexemeReader, context: Context): Read | null {
  const recurrence = readRecurrence(reader, listsRecurrences(context));
  if (recurrence === null) {
    const vague = reader.accept('periodic') !== null && reader.peek()?.kind !== 'report';
    return vague ? { ...refuse('period-not-stated'), strong: false } : null;
  }
  const due = reader.attempt(() => readDue(reader));
  if (due !== null)
    return { ...recurringOn(recurrence, due.bound, due.place, context.planYear), strong: true };
  if (recurrence.only !== null) return null;
  readAllYear(reader);
  return { ...recurringWithoutDay(recurrence.period), strong: false };
}

/** The day after a recurrence, with what may be said between: "hằng quý, gửi trước ngày …". */
function readDue(reader: LexemeReader): { bound: Bound; place: Place } | null {
  for (let skipped = 0; skipped < 3 && reader.accept('silent', 'comma', 'filler', 'report');) skipped += 1;
  const bound = reader.attempt(() => readBound(reader));
  const place = readPlace(reader);
  if (place === null || (place.kind === 'period' && place.period === 'year')) return null;
  if (bound === null && (place.kind === 'period' || place.kind === 'unnumbered')) return null;
  return { bound: bound ?? NO_BOUND, place };
}

/** trước ngày 01/12/2017, trong tháng 01, Quý II năm 2017, trước ngày 25 hằng tháng */
function readBounded(reader: LexemeReader, { previous, joiner, planYear }: Context): Read | null {
  const stated = reader.attempt(() => readBound(reader));
  if (stated !== null) reader.accept('silent');
  const place = readPlace(reader);
  if (place === null) return null;
  const bound = stated ?? NO_BOUND;
  switch (place.kind) {
    case 'day':
    case 'dayWithin':
    case 'date': {
      const recurrence = reader.peek()?.kind === 'report' ? null : readRecurrence(reader, false);
      if (recurrence !== null) return { ...recurringOn(recurrence, bound, place, planYear), strong: true };
      if (place.kind === 'date') break;
      if (place.kind === 'day') return { ...refuse('month-not-stated'), strong: false };
      if (place.period === 'month' || place.period === 'term')
        return { ...refuse('period-not-stated'), strong: false };
      return { ...recurringOn({ period: place.period, only: null }, bound, place, planYear), strong: true };
    }
    case 'unnumbered':
      return stated === null ? null : { ...refuse('period-not-stated'), strong: false };
    case 'period':
      if (place.period === 'year' && place.year === null && stated === null) return null;
  }
  const inherited = joiner !== 'break' && joiner !== 'none' ? boundOf(previous, place) : null;
  const strong = saysUntilWhen(stated ?? inherited, place);
  return { said: { kind: 'dated', bound: stated ?? inherited ?? NO_BOUND, place }, codes: [], strong };
}

/** The "IV" of "quý II và IV", the "12" of "tháng 6 và 12". */
function readElided(reader: LexemeReader, { previous, joiner }: Context): Read | null {
  const said = previous?.said;
  if ((joiner !== 'comma' && joiner !== 'and') || said?.kind !== 'dated' || said.place.kind !== 'period')
    return null;
  if (said.place.period === 'half' || said.place.period === 'year') return null;
  const place = readNumbered(reader, said.place.period);
  if (place?.kind !== 'period') return null;
  return { said: { ...said, place }, codes: [], strong: previous?.strong ?? false };
}

/**
 * How often: a word that says so and the period's noun. After another recurrence the noun is enough. Only a
 * report may name one period ("báo cáo quý I").
 */
function readRecurrence(reader: LexemeReader, inList: boolean): Recurrence | null {
  return reader.attempt(() => {
    const leads: string[] = [];
    while (leads.length < 3) {
      const lead = reader.accept('report', 'periodic', 'each');
      if (lead === null) break;
      leads.push(lead.kind);
    }
    if (leads.length === 0 && !inList) return null;
    const period = readPeriodNoun(reader);
    if (period === null) return null;
    if (readOnce(reader)) return { period, only: null };
    const named = reader.attempt(() => readNumbered(reader, period));
    if (named === null) return isNumbered(reader) ? null : { period, only: null };
    const mayName = leads.every((lead) => lead === 'report') && (period === 'quarter' || period === 'half');
    return mayName && named.kind === 'period' && named.year === null ? { period, only: named.number } : null;
  });
}

/** "(mỗi quý) một lần" */
function readOnce(reader: LexemeReader): boolean {
  return reader.attempt(() => (reader.acceptNumber(2) === 1 ? reader.accept('times') : null)) !== null;
}

/** What would make "báo cáo tháng" one certain month. */
function isNumbered(reader: LexemeReader): boolean {
  const next = reader.peek()?.kind;
  return next === 'number' || next === 'roman';
}

/** "trong năm" after what goes on all year adds nothing. */
function readAllYear(reader: LexemeReader): void {
  reader.attempt(() =>
    reader.accept('in') && reader.accept('year') && reader.peek()?.kind !== 'number' ? true : null,
  );
}

function listsRecurrences({ previous, joiner }: Context): boolean {
  return previous?.said.kind === 'recurring' && joiner !== 'none';
}

/** A bound is shared by things of one kind only: "trước ngày 15/6 và quý IV" says nothing about quarter IV. */
function boundOf(previous: Statement | null, place: Place): Bound | null {
  const said = previous?.said;
  if (said?.kind !== 'dated' || said.place.kind !== place.kind) return null;
  const sameKind =
    said.place.kind !== 'period' || place.kind !== 'period' || said.place.period === place.period;
  return sameKind ? said.bound : null;
}

/** "Trong năm 2017" or "cuối năm" among other words may speak of anything that goes on in that time. */
function saysUntilWhen(bound: Bound | null, place: Place): boolean {
  if (bound === null) return false;
  if (place.kind !== 'period' || place.period === 'month' || place.period === 'quarter') return true;
  return !bound.during && typeof place.year === 'number';
}
