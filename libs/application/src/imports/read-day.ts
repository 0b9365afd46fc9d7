import { unfitField } from '@tctp/registers';
import type { CellRead } from './columns';
import { right, wrong } from './columns';
import type { SheetCell } from './workbook';

/** Days of Excel that are of our time: 1954 to 2119. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/**
 * A day as Excel keeps it, also in a cell of text, where only its number is left; or as text: 28/08/2017, 28.8.2017,
 * 2017-08-28. The day comes before the month.
 */
export function readDay({ text, number, date }: SheetCell): CellRead<string> {
  if (date === null && number !== null && number >= FIRST_SERIAL && number <= LAST_SERIAL)
    return right(dayOfSerial(number));
  const typed = text.replace(/\s+/g, '');
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const said = date ?? (year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return unfitField({ kind: 'day' }, said) ? wrong('day-unfit') : right(said);
}

function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10);
}
