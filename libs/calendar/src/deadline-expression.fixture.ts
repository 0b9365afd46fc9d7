import fc from 'fast-check';
import type {
  DatedDeadline,
  DeadlineExpression,
  MeasurableDeadline,
  RecurringPart,
} from './deadline-expression';
import { addDays } from './local-time';

const text = fc.constant('');
const year = fc.integer({ min: 2014, max: 2034 });
const bound = fc.constantFrom('in' as const, 'before' as const);
const dayBound = fc.constantFrom('before' as const, 'by' as const);
const month = fc.integer({ min: 1, max: 12 });
const dayOf = (most: number) => fc.oneof(fc.integer({ min: 1, max: most }), fc.constant('last' as const));

export const aDated: fc.Arbitrary<DatedDeadline> = fc.oneof(
  fc
    .record({ days: fc.integer({ min: 0, max: 7000 }), bound: dayBound, text })
    .map(({ days, ...rest }) => ({ kind: 'date' as const, on: addDays('2014-01-01', days), ...rest })),
  fc.record({ kind: fc.constant('month' as const), bound, year, month, text }),
  fc.record({
    kind: fc.constant('quarter' as const),
    bound,
    year,
    quarter: fc.integer({ min: 1, max: 4 }),
    text,
  }),
  fc.record({ kind: fc.constant('half' as const), bound, year, half: fc.integer({ min: 1, max: 2 }), text }),
  fc.record({ kind: fc.constant('year' as const), bound, year, text }),
);

/** A named quarter or half, and a year, have real days: none of them is 31 February. */
export const aPart: fc.Arbitrary<RecurringPart> = fc.oneof(
  fc.record({
    every: fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
    bound: fc.constant('in' as const),
  }),
  fc.record({ every: fc.constant('month' as const), bound: dayBound, day: dayOf(31) }),
  fc.record({
    every: fc.constant('quarter' as const),
    bound: dayBound,
    monthOfQuarter: fc.integer({ min: 1, max: 3 }),
    day: dayOf(31),
  }),
  fc.record({
    every: fc.constant('quarter' as const),
    bound: dayBound,
    monthOfQuarter: fc.integer({ min: 1, max: 3 }),
    day: dayOf(28),
    only: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    every: fc.constant('half' as const),
    bound: dayBound,
    monthOfHalf: fc.integer({ min: 1, max: 6 }),
    day: dayOf(31),
  }),
  fc.record({
    every: fc.constant('half' as const),
    bound: dayBound,
    monthOfHalf: fc.integer({ min: 1, max: 6 }),
    day: dayOf(28),
    only: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ every: fc.constant('year' as const), bound: dayBound, month, day: dayOf(28) }),
  fc.constantFrom<RecurringPart>(
    { every: 'year', bound: 'by', month: 2, day: 29 },
    { every: 'year', bound: 'before', month: 12, day: 31 },
  ),
);

const aMeasurable: fc.Arbitrary<MeasurableDeadline> = fc.oneof(
  aDated,
  fc.record({
    kind: fc.constant('several' as const),
    of: fc.uniqueArray(aDated, { minLength: 2, maxLength: 5, selector: placeOf }),
    text,
  }),
  fc.record({
    kind: fc.constant('recurring' as const),
    parts: fc.uniqueArray(aPart, { minLength: 1, maxLength: 4, selector: placeOf }),
    text,
  }),
);

export const anExpression: fc.Arbitrary<DeadlineExpression> = fc.oneof(
  { weight: 4, arbitrary: aMeasurable },
  fc.record({ kind: fc.constant('ongoing' as const), report: aMeasurable, text }),
  fc.constantFrom<DeadlineExpression>({ kind: 'ongoing', text: '' }, { kind: 'none', text: '' }),
);

/** What a deadline is about, without its bound: the same place twice would be a contradiction. */
function placeOf(one: DatedDeadline | RecurringPart): string {
  return JSON.stringify({ ...one, bound: one.bound === 'in' && 'every' in one ? 'in' : '' });
}
