import type { LocalDate } from '@tctp/domain';
import fc from 'fast-check';
import { addDays } from './local-time';
import type { WorkCalendar } from './work-calendar';

/** Public holidays of 2017 with the days given in lieu of weekends. The year swapped no working day. */
export const CALENDAR_2017: WorkCalendar = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [
    ...named('Tết Dương lịch', '2017-01-01', '2017-01-02'),
    ...named(
      'Tết Nguyên đán',
      '2017-01-26',
      '2017-01-27',
      '2017-01-28',
      '2017-01-29',
      '2017-01-30',
      '2017-01-31',
      '2017-02-01',
    ),
    ...named('Giỗ Tổ Hùng Vương', '2017-04-06'),
    ...named('Ngày Chiến thắng', '2017-04-30', '2017-05-02'),
    ...named('Quốc tế Lao động', '2017-05-01'),
    ...named('Quốc khánh', '2017-09-02', '2017-09-04'),
  ],
  makeUpDays: [],
  beforeIncludesDay: false,
};

/** As if the government had let people off on Friday 1/9/2017 and had the Saturday before worked instead. */
export const WITH_SWAP: WorkCalendar = {
  ...CALENDAR_2017,
  holidays: [...CALENDAR_2017.holidays, ...named('Nghỉ hoán đổi', '2017-09-01')],
  makeUpDays: ['2017-08-26'],
};

export const aCalendar = fc.constantFrom(CALENDAR_2017, WITH_SWAP);

export const aDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 729 })
  .map((days) => addDays('2016-07-01', days));

function named(name: string, ...days: LocalDate[]) {
  return days.map((on) => ({ on, name }));
}
