import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';
import type { Place } from './read-place';
import { readMonthForDay, readNumbered } from './read-place';
import { readRecurrenceAfter } from './read-recurrence';
import { recurringOn } from './recurring-reading';
import type { Context, DatedPlace, Reading, Statement, StatementRead } from './statement';

/** After "ngày 10 các tháng 6 và" even "12/2017" is one of those months. */
export function readNextMonth(reader: LexemeReader, context: Context): StatementRead | null {
  return listedBefore(context.previous)?.place.kind === 'date' ? readElided(reader, context) : null;
}

/** The "IV" of "quý II và IV", the "12" of "tháng 6 và 12" and of "ngày 10 các tháng 6 và 12". */
export function readElided(
  reader: LexemeReader,
  { previous, joiner, planYear }: Context,
): StatementRead | null {
  const listed = listedBefore(previous);
  if ((joiner !== 'comma' && joiner !== 'and') || listed === null) return null;
  const figure = reader.peek()?.kind === 'number';
  const place = readLike(listed.place, reader);
  if (place === null) return null;
  const { bound } = listed;
  const recurrence = readRecurrenceAfter(place, reader);
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

/** The day or period that a list may go on from. */
function listedBefore(previous: Statement | null): { bound: Bound; place: DatedPlace } | null {
  const said = previous?.said;
  if (said?.kind === 'recurring') return said.yearly ?? null;
  return said?.kind === 'dated' ? said : null;
}

/** A bound is shared by things of one kind only: "trước ngày 15/6 và quý IV" says nothing about quarter IV. */
export function boundOf(previous: Statement | null, place: Place): Bound | null {
  const listed = listedBefore(previous);
  if (listed === null || listed.place.kind !== place.kind) return null;
  const sameKind =
    listed.place.kind !== 'period' || place.kind !== 'period' || listed.place.period === place.period;
  return sameKind ? listed.bound : null;
}
