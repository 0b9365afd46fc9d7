import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017, shippedScenarios } from '@tctp/catalog';
import type { Habit, Scenario, ScenarioStep } from '@tctp/domain';
import fc from 'fast-check';
import type { Rehearsal } from './rehearse-year';
import { rehearseYear } from './rehearse-year';
import { startYear } from './rehearsed-task';

const plan = loadTinhBien2017();
const tasks = startYear(plan).map(({ task }) => task.id);
const end = '2018-01-01';

const days = (min: number, max: number) => fc.option(fc.integer({ min, max }));
const habit: fc.Arbitrary<Habit> = fc.record({
  unit: fc.constantFrom('vhtt', 'tu-phap', '*'),
  handsIn: days(-40, 40),
  handsInUndated: days(1, 100),
  mendsAfter: days(1, 30),
  reviewedAfter: days(1, 30),
});
const day = fc
  .integer({ min: 0, max: 125 })
  .map((after) => new Date(Date.UTC(2017, 7, 28 + after)).toISOString().slice(0, 10));
const verb = fc.constantFrom(
  ...(['handIn', 'withdraw', 'amend', 'approve', 'reopen', 'setAside', 'unblock', 'reportObstacle'] as const),
  ...(['answerObstacle', 'grantExtension', 'refuseExtension'] as const),
);
const step: fc.Arbitrary<ScenarioStep> = fc
  .tuple(day, fc.constantFrom(...tasks), verb, day, fc.integer({ min: 0, max: 3 }))
  .map(([on, task, plain, later, kind]): ScenarioStep => {
    if (kind === 0) return { on, task, do: 'return', reason: 'wrong-period', correctBy: later };
    if (kind === 1) return { on, task, do: 'askExtension', until: later };
    return kind === 2
      ? { on, task, do: 'block', petition: '1/TTr', to: 'UBND tỉnh' }
      : { on, task, do: plain };
  });
const scenario: fc.Arbitrary<Scenario> = fc.record({
  title: fc.constant('bất kỳ'),
  facts: fc.constant({}),
  habits: fc.array(habit, { maxLength: 3 }),
  steps: fc.array(step, { maxLength: 40 }),
  official: fc.constant({}),
});

function expectOrder({ timeline, refusals, from }: Rehearsal): void {
  for (const moments of [timeline.map(({ at }) => at), refusals.map(({ at }) => at)]) {
    expect(moments).toEqual(moments.toSorted());
    expect(moments.every((at) => at >= new Date(`${from}T00:00:00+07:00`).toISOString() && at < end)).toBe(
      true,
    );
  }
}

describe('time runs forwards', () => {
  it.each(Object.entries(shippedScenarios()))('in the scenario %s', (_, shipped) =>
    expectOrder(rehearseYear(plan, shipped)),
  );

  it('in any scenario', () => {
    fc.assert(
      fc.property(scenario, (any) => expectOrder(rehearseYear(plan, any))),
      { numRuns: 60 },
    );
  });
});
