import type { LexemeReader } from './lexeme-reader';
import type { Bound } from './read-bound';

/** 17h00, 17 giờ 30 phút, 17:00 – and 24h, which is the end of the day and so nothing that a day leaves out. */
export type HourRead = 'within' | 'end';

const END = 24 * 60;

/** Midnight at the beginning of a day is not read: before it means the day before. */
export function readHour(reader: LexemeReader): HourRead | null {
  return reader.attempt(() => {
    const hours = reader.acceptNumber(2);
    if (hours === null || !reader.accept('hour')) return null;
    const minutes = reader.peek(1)?.kind === 'slash' ? 0 : (reader.acceptNumber(2) ?? 0);
    reader.accept('minute');
    reader.accept('comma', 'silent');
    const moment = hours * 60 + minutes;
    if (moment < 1 || moment > END || minutes > 59) return null;
    return moment === END ? 'end' : 'within';
  });
}

/** "Before 17h00 of a day" takes that day in, up to the hour. */
export function atHour(bound: Bound, hour: HourRead | null): Bound {
  return hour === null ? bound : { ...bound, day: 'by', hourLost: hour === 'within' };
}
