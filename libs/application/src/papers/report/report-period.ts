import { firstDayOfPeriod, lastDayOfPeriod, periodKey } from '@tctp/calendar';
import type { Period } from '@tctp/calendar';
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
  const begun = QUARTERS.map((number) => periodOf(periodKey('quarter', year, number))).filter(
    ({ first, last }) => first <= today && last >= issuedOn,
  );
  return [...begun.reverse().map(({ key }) => key), periodKey('year', year, 1)];
}

export function periodOf(key: string): ReportPeriod {
  const period = partsOf(key);
  return {
    key,
    first: firstDayOfPeriod(...period),
    last: lastDayOfPeriod(...period),
    name: (formatCycle(key, 'vi') ?? key).replace('/', ' năm '),
  };
}

/** Where the period after this one ends: of a quarter the next, of a year the same year's end. */
export function endOfNext({ key, last }: ReportPeriod): LocalDate {
  const [period, year, number] = partsOf(key);
  return period === 'year' ? last : lastDayOfPeriod(period, year, number + 1);
}

function partsOf(key: string): [Period, year: number, number: number] {
  const [year = 0, quarter] = key.split('-Q').map(Number);
  return quarter === undefined ? ['year', year, 1] : ['quarter', year, quarter];
}
