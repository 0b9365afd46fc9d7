import type { Component, FactSpec, FactValue, Facts, Rule } from '@tctp/domain';
import { points } from '@tctp/domain';
import fc from 'fast-check';
import { ruled, why } from './component.fixture';

export interface Case {
  component: Component;
  facts: Facts;
}

const MAX = '5';
/** A few beyond the maximum and below zero, so that the checks have something to refuse. */
export const somePoints = fc.integer({ min: -1, max: 21 }).map((quarters) => points(quarters / 4));
const bound = fc.integer({ min: 0, max: 110 });
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2017-02-${String(date).padStart(2, '0')}`);
const rounding = fc.record({
  to: fc.constantFrom('0.25', '0.5', '0.01'),
  mode: fc.constantFrom('halfUp' as const, 'down' as const, 'up' as const),
});
const measured = fc.constantFrom<FactSpec['kind']>('count', 'percent', 'number', 'ratio');

const band = fc.record(
  {
    from: bound,
    above: bound,
    upTo: bound,
    below: bound,
    points: somePoints,
    linearTo: somePoints,
  },
  { requiredKeys: ['points'] },
);

/** Bands as sources write them: bounds that rise, each on one side, now and then with a line. */
const risingBands = fc
  .uniqueArray(fc.record({ at: bound, side: fc.constantFrom('from', 'above') }), {
    maxLength: 4,
    selector: ({ at }) => at,
  })
  .chain((cuts) =>
    fc
      .array(fc.record({ points: somePoints, linearTo: fc.option(somePoints, { nil: undefined }) }), {
        minLength: cuts.length + 1,
        maxLength: cuts.length + 1,
      })
      .map((all) => {
        const sorted = cuts.toSorted((left, right) => left.at - right.at);
        return all.map(({ points: given, linearTo }, index) => {
          const cut = sorted[index - 1];
          return {
            ...(cut === undefined ? {} : { [cut.side]: cut.at }),
            points: given,
            ...(linearTo === undefined ? {} : { linearTo }),
          };
        });
      }),
  );

const denominator = fc.constantFrom('whole' as const, 'due' as const);
const bands = fc
  .record({
    kind: measured,
    denominator,
    rounding,
    bands: fc.oneof(fc.array(band, { maxLength: 3 }), risingBands),
  })
  .map(({ kind, denominator: over, ...rest }) => ({
    kinds: { done: kind },
    rule: {
      kind: 'bands',
      source: '',
      fact: 'done',
      ...(kind === 'ratio' ? { denominator: over } : {}),
      ...rest,
    } satisfies Rule,
  }));

const deduct = fc.record({ start: somePoints, per: somePoints, floor: somePoints }).map((rest) => ({
  kinds: { done: 'count' },
  rule: { kind: 'deduct', source: '', fact: 'done', ...rest } satisfies Rule,
}));

const choice = fc
  .array(fc.record({ value: fc.constantFrom('a', 'b'), points: somePoints }), { maxLength: 2 })
  .map((options) => ({
    kinds: { done: 'choice' },
    rule: { kind: 'choice', source: '', fact: 'done', options } satisfies Rule,
  }));

const perUnit = fc
  .record({ kind: fc.constantFrom('count', 'number'), per: somePoints, cap: somePoints })
  .map(({ kind, ...rest }) => ({
    kinds: { done: kind },
    rule: { kind: 'perUnit', source: '', fact: 'done', ...rest } satisfies Rule,
  }));

const proportional = fc
  .record(
    { kind: fc.constantFrom('percent', 'ratio'), target: bound, zeroBelow: bound, rounding },
    { requiredKeys: ['kind', 'target', 'rounding'] },
  )
  .map(({ kind, ...rest }) => ({
    kinds: { done: kind },
    rule: { kind: 'proportional', source: '', fact: 'done', ...rest } satisfies Rule,
  }));

const timeliness = fc
  .record({
    due: fc.oneof(
      fc.record({ on: day }),
      fc.record({ fact: fc.constant('base'), within: fc.integer({ min: 0, max: 6 }) }),
    ),
    unit: fc.constantFrom('days' as const, 'workingDays' as const),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    steps: fc.array(somePoints, { minLength: 5, maxLength: 5 }),
  })
  .map(({ due, unit, days, steps }) => {
    const [onTime = '0', first = '0', second = '0', later = '0', never = '0'] = steps.toSorted(
      (left, right) => Number(right) - Number(left),
    );
    const late = days
      .toSorted((left, right) => left - right)
      .map((upTo, index) => ({ upTo, points: index === 0 ? first : second }));
    return {
      kinds: { done: 'date', base: 'date' },
      rule: {
        kind: 'timeliness',
        source: '',
        fact: 'done',
        due,
        unit,
        onTime,
        late,
        later,
        never,
      } satisfies Rule,
    };
  });

const allOf = fc.record({ points: somePoints, otherwise: somePoints }).map((rest) => ({
  kinds: { done: 'yesNo', also: 'yesNo' },
  rule: { kind: 'allOf', source: '', facts: ['done', 'also'], ...rest } satisfies Rule,
}));

const external = fc
  .oneof(fc.constantFrom('unknown' as const, 'leaveOut' as const), fc.record({ points: somePoints }))
  .map((absent) => ({
    kinds: { done: 'number' },
    rule: { kind: 'external', source: '', fact: 'done', absent } satisfies Rule,
  }));

const carried = fc.record(
  {
    knockOut: fc.constant({ when: { fact: 'struck', is: true }, why }),
    notArisen: fc.record({
      when: fc.constantFrom({ fact: 'arose', is: false }, 'zeroDenominator' as const),
      gives: fc.oneof(
        fc.constantFrom('full' as const, 'leaveOut' as const, 'unknown' as const),
        fc.record({ points: somePoints }),
      ),
      why: fc.constant(why),
    }),
    mitigation: fc.record({
      when: fc.constant({ fact: 'urged', is: true }),
      points: somePoints,
      why: fc.constant(why),
    }),
    rounding,
  },
  { requiredKeys: [] },
);

function factOf(kind: FactSpec['kind']): fc.Arbitrary<FactValue> {
  switch (kind) {
    case 'count':
      return fc.integer({ min: 0, max: 40 });
    case 'percent':
      return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    case 'number':
      return fc.integer({ min: 0, max: 500 }).map((hundredths) => points(hundredths / 100));
    case 'ratio':
      return fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([one, two, three]) => {
        const whole = Math.max(one, two, three);
        return { part: one, whole, due: two };
      });
    case 'date':
      return fc.oneof(day, fc.constant('never'));
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom('a', 'b');
  }
}

/** Any rule with anything it may carry, sound or not, and facts of the right kinds, some of them missing. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.oneof(bands, deduct, choice, perUnit, proportional, timeliness, allOf, external),
    fc.oneof(fc.constant({}), carried),
  )
  .chain(([{ kinds, rule }, more]) => {
    const all = {
      ...(kinds as unknown as Record<string, FactSpec['kind']>),
      struck: 'yesNo',
      arose: 'yesNo',
      urged: 'yesNo',
    } as const;
    const component = ruled(all, { ...rule, ...more }, MAX);
    const values = Object.fromEntries(Object.entries(all).map(([name, kind]) => [name, factOf(kind)]));
    return fc
      .oneof(
        { weight: 4, arbitrary: fc.record(values) },
        { weight: 1, arbitrary: fc.record(values, { requiredKeys: [] }) },
      )
      .map((facts) => ({ component, facts: facts as Facts }));
  });
