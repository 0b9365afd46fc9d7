import { addDays } from '@tctp/calendar';
import { formatCycle } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';

/** The days a report tells of, both included. */
export interface ReportPeriod {
  /** 2017-Q3 or 2017. */
  key: string;
  first: LocalDate;
  last: LocalDate;
  /** "quý III năm 2017". */
  name: string;
}

const QUARTERS = [1, 2, 3, 4] as const;

/** Quarters of the plan's year that have begun, from that of its issue on, the latest first; then the year. */
export function reportPeriods(year: number, issuedOn: LocalDate, today: LocalDate): string[] {
  const begun = QUARTERS.map((number) => periodOf(`${year}-Q${number}`)).filter(
    ({ first, last }) => first <= today && last >= issuedOn,
  );
  return [...begun.reverse().map(({ key }) => key), String(year)];
}

export function periodOf(key: string): ReportPeriod {
  const [year = '', quarter] = key.split('-Q');
  const [from, to] = quarter === undefined ? [1, 12] : [Number(quarter) * 3 - 2, Number(quarter) * 3];
  return {
    key,
    first: firstOfMonth(Number(year), from),
    last: addDays(firstOfMonth(Number(year), to + 1), -1),
    name: (formatCycle(key, 'vi') ?? key).replace('/', ' năm '),
  };
}

/** Where the period after this one ends: of a quarter the next, of a year the same year's end. */
export function endOfNext({ key, last }: ReportPeriod): LocalDate {
  if (!key.includes('-Q')) return last;
  const [year = 0, month = 0] = last.split('-').map(Number);
  return addDays(firstOfMonth(year, month + 4), -1);
}

/** Month 13 is January of the year after. */
function firstOfMonth(year: number, month: number): LocalDate {
  const after = month > 12;
  return `${after ? year + 1 : year}-${String(after ? month - 12 : month).padStart(2, '0')}-01`;
}
