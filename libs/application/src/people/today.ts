import type { Instant, LocalDate } from '@tctp/domain';

const VIETNAM_MILLISECONDS = 7 * 3_600_000;

/** The day it is for people, who are away by days and not by plans: Vietnam has one time zone, UTC+7. */
export function todayOf(now: Instant): LocalDate {
  return new Date(Date.parse(now) + VIETNAM_MILLISECONDS).toISOString().slice(0, 10);
}
