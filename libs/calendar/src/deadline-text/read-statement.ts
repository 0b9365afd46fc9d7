import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';
import { NO_BOUND } from './read-bound';
import { boundOf, readElided, readNextMonth } from './read-elided';
import { atHour } from './read-hour';
import type { Place } from './read-place';
import { readNumbered } from './read-place';
import { readRecurrence, readRecurrenceAfter } from './read-recurrence';
import { readTime } from './read-time';
import { everyOf, recurringOn, recurringWithoutDay } from './recurring-reading';
import type { Context, Statement, StatementRead } from './statement';
import { refuse } from './statement';

/** The next thing the text says about time, or null where no phrase begins; each takes bounded work. */
export function readStatement(reader: LexemeReader, context: Context): Statement | null {
  const start = reader.peek()?.start ?? 0;
  for (const read of [readOngoing, readRecurring, readNextMonth, readWholeYear, readBounded, readElided]) {
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
function readOngoing(reader: LexemeReader): StatementRead | null {
  if (reader.accept('nothing')) return { said: { kind: 'nothing' }, codes: [], strong: false };
  if (!reader.accept('ongoing')) return null;
  readAllYear(reader);
  const next = reader.peek()?.kind ?? 'dot';
  const strong = ['dot', 'semicolon', 'newline', 'silent'].includes(next);
  return { said: { kind: 'ongoing' }, codes: [], strong };
}

/** báo cáo quý (trước ngày 10 của tháng cuối quý), định kỳ hằng tháng (ngày 25) */
function readRecurring(reader: LexemeReader, context: Context): StatementRead | null {
  const recurrence = readRecurrence(reader, listsRecurrences(context));
  if (recurrence === null) {
    return readVague(reader) ? { ...refuse('period-not-stated'), strong: false } : null;
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

/** "Định kỳ" without how often; "báo cáo tháng năm", which may be that of May or those of months and year. */
function readVague(reader: LexemeReader): boolean {
  if (reader.accept('periodic')) return reader.peek()?.kind !== 'report';
  return [reader.accept('report'), reader.accept('month'), reader.accept('year')].every(Boolean);
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

/** cả năm (2017): as long as the year lasts, as "trong năm" says; "trước cả năm" says nothing. */
function readWholeYear(reader: LexemeReader): StatementRead | null {
  if (!reader.accept('wholeYear')) return null;
  const named = reader.attempt(() => readNumbered(reader, 'year'));
  const place = named ?? { kind: 'period', period: 'year', number: 1, year: null };
  if (place.kind !== 'period' || (named === null && reader.peek()?.kind === 'number')) return null;
  return { said: { kind: 'dated', bound: NO_BOUND, place }, codes: [], strong: false };
}

/** trước ngày 01/12/2017, trong tháng 01, Quý II năm 2017, trước ngày 25 hằng tháng */
function readBounded(reader: LexemeReader, { previous, joiner, planYear }: Context): StatementRead | null {
  const time = readTime(reader);
  if (time === null) return null;
  const { stated, hour, place } = time;
  const inherited = joiner !== 'break' && joiner !== 'none' ? boundOf(previous, place) : null;
  const bound = atHour(stated ?? inherited ?? NO_BOUND, hour);
  const strong = saysUntilWhen(stated ?? inherited, place);
  const recurrence = readRecurrenceAfter(place, reader);
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
      if (place.period === 'year' && place.year === null && stated === null) return null;
      break;
    case 'date':
      break;
  }
  return { said: { kind: 'dated', bound, place }, codes: [], strong };
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

/** "Trong năm 2017" or "cuối năm" among other words may speak of anything that goes on in that time. */
function saysUntilWhen(bound: Bound | null, place: Place): boolean {
  if (bound === null) return false;
  if (place.kind !== 'period' || place.period === 'month' || place.period === 'quarter') return true;
  return !bound.during && typeof place.year === 'number';
}
