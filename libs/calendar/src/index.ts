export type { WorkCalendar } from './work-calendar';
export { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days';
export { addDays, lastDayBefore, localDateOf, openingOf, startOfDay } from './local-time';
export { expandDeadline } from './deadline-expression';
export type { Cycle, DeadlineExpression, RecurringPart } from './deadline-expression';
export { escalationMoments, ladderMoments } from './ladder-moments';
export type { LadderMoment } from './ladder-moments';
