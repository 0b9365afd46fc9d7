import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';
import { NO_BOUND, readBound } from './read-bound';
import type { Place } from './read-place';
import type { HourRead } from './read-hour';
import { atHour, readHour } from './read-hour';
import { readMonthForDay, readNumbered, readPlace } from './read-place';
import { readRecurrence } from './read-recurrence';
import { everyOf, recurringOn, recurringWithoutDay } from './recurring-reading';
import type { DatedPlace, Joiner, Reading, Statement } from './statement';
import { refuse } from './statement';

/** What was read before, which a list need not repeat: "trước 15/6 và 15/12", "quý II và IV", "hằng quý, năm". */
export interface Context {
  previous: Statement | null;
  joiner: Joiner;
  readOver: Statement['readOver'];
  planYear: number;
}

type Read = Reading & { strong: boolean };

/** The next thing the text says about time, or null where no phrase begins; each takes bounded work. */
export function readStatement(reader: LexemeReader, context: Context): Statement | null {
  const start = reader.peek()?.start ?? 0;
  for (const read of [readOngoing, readRecurring, readNextMonth, readBounded, readElided]) {
    const found = reader.attempt(() => read(reader, context));
    if (found === null) continue;
    const { said, strong, codes } = found;
    const { joiner, readOver } = context;
    const end = reader.end;
    return {
      said,
      strong,
      start,
      end,
      joiner,
      readOver,
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
  if (recurrence.times !== 1) return { ...refuse('dates-not-stated'), strong: false };
  const due = reader.attempt(() => readDue(reader));
  if (due !== null) {
    const reading = recurringOn(recurrence, due.bound, due.place, context.planYear, 'before');
    return { ...reading, strong: true };
  }
  if (recurrence.only !== null) return null;
  readAllYear(reader);
  return { ...recurringWithoutDay(recurrence.period), strong: false };
}

/** The day after a recurrence, with what may be said between: "hằng quý, gửi trước ngày …". */
function readDue(reader: LexemeReader): { bound: Bound; place: Place } | null {
  for (let skipped = 0; skipped < 3 && reader.accept('silent', 'comma', 'filler', 'report');) skipped += 1;
  const time = readTime(reader);
  if (time === null || (time.place.kind === 'period' && time.place.period === 'year')) return null;
  const { stated, hour, place } = time;
  if (stated === null && (place.kind === 'period' || place.kind === 'unnumbered')) return null;
  return { bound: atHour(stated ?? NO_BOUND, hour), place };
}

/** (trước) (17h00) ngày 30/11: the words of a bound, an hour where a day follows, and the place. */
function readTime(
  reader: LexemeReader,
): { stated: Bound | null; hour: HourRead | null; place: Place } | null {
  const stated = reader.attempt(() => readBound(reader));
  if (stated !== null) reader.accept('silent');
  const hour = readHour(reader);
  const place = readPlace(reader);
  if (place === null || (hour !== null && (place.kind === 'period' || place.kind === 'unnumbered')))
    return null;
  return { stated, hour, place };
}

/** trước ngày 01/12/2017, trong tháng 01, Quý II năm 2017, trước ngày 25 hằng tháng */
function readBounded(reader: LexemeReader, { previous, joiner, planYear }: Context): Read | null {
  const allYear = reader.peek()?.kind === 'wholeYear';
  const time = readTime(reader);
  if (time === null) return null;
  const { stated, hour, place } = time;
  const inherited = joiner !== 'break' && joiner !== 'none' ? boundOf(previous, place) : null;
  const bound = atHour(stated ?? inherited ?? NO_BOUND, hour);
  const strong = saysUntilWhen(stated ?? inherited, place);
  const recurrence = mayComeBack(place, reader) ? readRecurrence(reader, false) : null;
  if (recurrence !== null) {
    const reading = recurringOn(recurrence, bound, place, planYear, 'after');
    return { ...reading, strong: place.kind !== 'period' || strong };
  }
  switch (place.kind) {
    case 'day':
      return { ...refuse('month-not-stated'), strong: false };
    case 'dayWithin':
      if (place.period === 'month' || place.period === 'term')
        return { ...refuse('period-not-stated'), strong: false };
      return { ...recurringOn(everyOf(place.period), bound, place, planYear, 'after'), strong: true };
    case 'unnumbered':
      return stated === null ? null : { ...refuse('period-not-stated'), strong: false };
    case 'period':
      if (place.period === 'year' && place.year === null && stated === null && !allYear) return null;
      break;
    case 'date':
      break;
  }
  return { said: { kind: 'dated', bound, place }, codes: [], strong };
}

/** After "ngày 10 các tháng 6 và" even "12/2017" is one of those months. */
function readNextMonth(reader: LexemeReader, context: Context): Read | null {
  return listedBefore(context.previous)?.place.kind === 'date' ? readElided(reader, context) : null;
}

/** The "IV" of "quý II và IV", the "12" of "tháng 6 và 12" and of "ngày 10 các tháng 6 và 12". */
function readElided(reader: LexemeReader, { previous, joiner, planYear }: Context): Read | null {
  const listed = listedBefore(previous);
  if ((joiner !== 'comma' && joiner !== 'and') || listed === null) return null;
  const figure = reader.peek()?.kind === 'number';
  const place = readLike(listed.place, reader);
  if (place === null) return null;
  const { bound } = listed;
  const recurrence = mayComeBack(place, reader) ? readRecurrence(reader, false) : null;
  const reading: Reading =
    recurrence === null
      ? { said: { kind: 'dated', bound, place }, codes: [] }
      : recurringOn(recurrence, bound, place, planYear, 'after');
  const counts = figure && reader.peek()?.kind === 'unknown';
  return { ...reading, strong: (previous?.strong ?? false) && !counts };
}

/** The next of a list, of which only the number is written. */
function readLike(place: DatedPlace, reader: LexemeReader): DatedPlace | null {
  if (place.kind === 'date') return place.listed ? readMonthForDay(reader, place.day, true) : null;
  if (place.period === 'half' || place.period === 'year') return null;
  const next = readNumbered(reader, place.period);
  return next?.kind === 'period' ? next : null;
}

function mayComeBack(place: Place, reader: LexemeReader): boolean {
  if (place.kind === 'unnumbered' || reader.peek()?.kind === 'report') return false;
  return place.kind !== 'period' || (place.period !== 'year' && place.year === null);
}

/** "trong năm" after what goes on all year adds nothing. */
function readAllYear(reader: LexemeReader): void {
  reader.attempt(() => {
    const said = reader.accept('wholeYear') ?? (reader.accept('in') && reader.accept('year'));
    return said && reader.peek()?.kind !== 'number' ? true : null;
  });
}

function listsRecurrences({ previous, joiner }: Context): boolean {
  return previous?.said.kind === 'recurring' && joiner !== 'none';
}

/** The day or period that a list may go on from. */
function listedBefore(previous: Statement | null): { bound: Bound; place: DatedPlace } | null {
  const said = previous?.said;
  if (said?.kind === 'recurring') return said.yearly ?? null;
  return said?.kind === 'dated' ? said : null;
}

/** A bound is shared by things of one kind only: "trước ngày 15/6 và quý IV" says nothing about quarter IV. */
function boundOf(previous: Statement | null, place: Place): Bound | null {
  const listed = listedBefore(previous);
  if (listed === null || listed.place.kind !== place.kind) return null;
  const sameKind =
    listed.place.kind !== 'period' || place.kind !== 'period' || listed.place.period === place.period;
  return sameKind ? listed.bound : null;
}

/** "Trong năm 2017" or "cuối năm" among other words may speak of anything that goes on in that time. */
function saysUntilWhen(bound: Bound | null, place: Place): boolean {
  if (bound === null) return false;
  if (place.kind !== 'period' || place.period === 'month' || place.period === 'quarter') return true;
  return !bound.during && typeof place.year === 'number';
}
