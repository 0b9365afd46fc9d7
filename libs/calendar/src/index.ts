export type { WorkCalendar } from './work-calendar';
export { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days';
export { addDays, lastDayBefore, localDateOf, openingOf, startOfDay, weekdayOf } from './local-time';
export { firstDayOfPeriod, lastDayOfPeriod, periodKey } from './periods';
export type { Period } from './periods';
export { expandDeadline } from './expand-deadline';
export type { Cycle } from './expand-deadline';
export type {
  DatedDeadline,
  DeadlineExpression,
  MeasurableDeadline,
  RecurringPart,
} from './deadline-expression';
export { wordsYearLater, yearLater } from './year-later';
export { escalationMoments, ladderMoments } from './ladder-moments';
export type { LadderMoment } from './ladder-moments';
export { fromLunarDate, lunarNewYear, toLunarDate } from './lunar/lunar-date';
export type { LunarDate } from './lunar/lunar-date';
export { ASSUMED_CHOICES } from './holidays/holiday-choices';
export type { HolidayChoices } from './holidays/holiday-choices';
export { publicHolidays } from './holidays/public-holidays';
export type { PublicHoliday } from './holidays/public-holidays';
export { buildWorkCalendar } from './holidays/build-work-calendar';
export type { BuiltCalendar, OfficialYear } from './holidays/build-work-calendar';
export { parseDeadline } from './deadline-text/parse-deadline';
export type { DeadlineFinding, DeadlineFindingCode } from './deadline-text/deadline-finding';
export { findDeadlines } from './deadline-text/find-deadlines';
export type { FoundDeadline } from './deadline-text/find-deadlines';
export { printDeadline } from './deadline-text/print-deadline';
