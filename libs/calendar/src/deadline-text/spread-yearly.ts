import { everyOf, recurringOn } from './recurring-reading';
import type { Statement, Yearly } from './statement';

/**
 * "15/6 và 15/12 hằng năm", "hằng năm trước 15/6 và 15/12": what comes back every year is said once for a list.
 * Only of days or periods alike, without a year of their own, and with nothing but a comma or "và" between them:
 * "ban hành trước 15/6, báo cáo trước 15/12 hằng năm" may speak of one report each year.
 */
export function spreadYearly(statements: readonly Statement[], planYear: number): Statement[] {
  const spread = [...statements];
  for (let at = spread.length - 2; at >= 0; at -= 1) takeOver(spread, at, at + 1, 'after', planYear);
  for (let at = 1; at < spread.length; at += 1) takeOver(spread, at, at - 1, 'before', planYear);
  return spread;
}

function takeOver(
  statements: Statement[],
  at: number,
  from: number,
  side: Yearly['side'],
  planYear: number,
): void {
  const [one, neighbour, later] = [statements[at], statements[from], statements[Math.max(at, from)]];
  const yearly = neighbour?.said.kind === 'recurring' ? neighbour.said.yearly : undefined;
  if (one?.said.kind !== 'dated' || yearly?.side !== side || later === undefined) return;
  const { bound, place } = one.said;
  const joined = (later.joiner === 'comma' || later.joiner === 'and') && later.readOver === null;
  if (!joined || place.kind !== yearly.place.kind || place.year !== null) return;
  const { said, codes } = recurringOn(everyOf('year'), bound, place, planYear, side);
  const notes = codes.map((code) => ({ ...code, start: one.start, end: one.end }));
  statements[at] = { ...one, said, notes: [...one.notes, ...notes] };
}
