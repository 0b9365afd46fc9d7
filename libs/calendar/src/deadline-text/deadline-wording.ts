import type { Period } from '../periods';

/** How a language puts the pieces of a deadline together. */
export interface Wording {
  before(time: string): string;
  by(day: string): string;
  in(period: string): string;
  date(day: string): string;
  month(month: string, year: number): string;
  quarter(roman: string, year: number): string;
  half(half: number, year: number): string;
  year(year: number): string;
  each: Readonly<Record<Period, string>>;
  onDay(recurrence: string, due: string): string;
  quarterReport(roman: string): string;
  halfReport(half: number): string;
  dayOfMonth(day: string): string;
  dayWithin(day: string, month: string): string;
  monthOfQuarter(month: number): string;
  monthOfHalf(month: number): string;
  lastDay: string;
  lastDayOfMonth: string;
  lastDayOfNamed(month: string): string;
  ongoing: string;
  /** Before what is due, when only the report of it is. */
  report: string;
  none: string;
}

export const VIETNAMESE: Wording = {
  before: (time) => `trước ${time}`,
  by: (day) => `chậm nhất ${day}`,
  in: (period) => `trong ${period}`,
  date: (day) => `ngày ${day}`,
  month: (month, year) => `tháng ${month}/${year}`,
  quarter: (roman, year) => `quý ${roman} năm ${year}`,
  half: (half, year) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  year: (year) => `năm ${year}`,
  each: { month: 'hằng tháng', quarter: 'hằng quý', half: 'định kỳ 6 tháng', year: 'hằng năm' },
  onDay: (recurrence, due) => `${recurrence} ${due}`,
  quarterReport: (roman) => `báo cáo quý ${roman}`,
  halfReport: (half) => `báo cáo 6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm`,
  dayOfMonth: (day) => `ngày ${day}`,
  dayWithin: (day, month) => `${day} của ${month}`,
  monthOfQuarter: (month) => (month === 3 ? 'tháng cuối quý' : `tháng thứ ${month} của quý`),
  monthOfHalf: (month) => (month === 6 ? 'tháng cuối kỳ' : `tháng thứ ${month} của kỳ`),
  lastDay: 'ngày cuối cùng',
  lastDayOfMonth: 'ngày cuối cùng của tháng',
  lastDayOfNamed: (month) => `ngày cuối cùng của tháng ${month}`,
  ongoing: 'thường xuyên',
  report: 'báo cáo',
  none: 'không ghi thời hạn',
};

export const ENGLISH: Wording = {
  before: (time) => `before ${time}`,
  by: (day) => `by ${day}`,
  in: (period) => `in ${period}`,
  date: (day) => day,
  month: (month, year) => `${month}/${year}`,
  quarter: (roman, year) => `quarter ${roman} of ${year}`,
  half: (half, year) => `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
  year: (year) => String(year),
  each: { month: 'every month', quarter: 'every quarter', half: 'every half-year', year: 'every year' },
  onDay: (recurrence, due) => `${recurrence}, ${due}`,
  quarterReport: (roman) => `report of quarter ${roman}`,
  halfReport: (half) => `report of the ${half === 1 ? 'first' : 'second'} half of the year`,
  dayOfMonth: (day) => `day ${day}`,
  dayWithin: (day, month) => `${day} of ${month}`,
  monthOfQuarter: (month) => (month === 3 ? 'its last month' : `its month ${month}`),
  monthOfHalf: (month) => (month === 6 ? 'its last month' : `its month ${month}`),
  lastDay: 'the last day',
  lastDayOfMonth: 'the last day of the month',
  lastDayOfNamed: (month) => `the last day of month ${month}`,
  ongoing: 'ongoing',
  report: 'report',
  none: 'no deadline stated',
};
