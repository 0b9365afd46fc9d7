const DAY = 24 * 60 * 60 * 1000;
const FRIDAY = 5;

/** The Friday of this working week; from Saturday on, of the next. */
export function fridayOf(day: string): string {
  const at = Date.parse(day);
  const ahead = (FRIDAY - new Date(at).getUTCDay() + 7) % 7;
  return new Date(at + ahead * DAY).toISOString().slice(0, 10);
}
