import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';
import { readBound } from './read-bound';
import type { HourRead } from './read-hour';
import { readHour } from './read-hour';
import type { Place } from './read-place';
import { readPlace } from './read-place';

/** (trước) (17h00) ngày 30/11: the words of a bound, an hour where a day follows, and the place. */
export function readTime(
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
