import type { LocalDate } from '@tctp/domain';

/**
 * Which days offices work, as yearly data: Saturday and Sunday are off, holidays are off, and a make-up day is
 * worked although it falls on a weekend, because the government swaps days every year.
 */
export interface WorkCalendar {
  /** 420 for Asia/Ho_Chi_Minh, which has no daylight saving. */
  timeZoneOffsetMinutes: number;
  /** Local opening time, `08:00`. */
  dayStart: string;
  holidays: readonly { on: LocalDate; name: string }[];
  makeUpDays: readonly LocalDate[];
  /** Whether "trước ngày X" still counts X itself as in time. The default reads it as not. */
  beforeIncludesDay: boolean;
}
