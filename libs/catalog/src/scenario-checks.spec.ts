import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from './tinh-bien-2017';
import { shippedScenarios } from './shipped-scenarios';
import { validateScenario } from './scenario.schema';

const plan = loadTinhBien2017();
const habit = { handsIn: 3, handsInUndated: 20, mendsAfter: 5, reviewedAfter: 2 };

function faultsOf(scenario: object): string[] {
  const result = validateScenario({ title: 'Thử', ...scenario }, plan);
  return result.ok ? [] : result.faults.map(({ path, code }) => `${path}: ${code}`);
}

describe('a scenario against its plan', () => {
  it.each([
    ['more points than there are', { official: { '1.5.3': '99' } }, 'official.1.5.3: points-above-maximum'],
    ['a survey above its field', { official: { DTXHH: '40' } }, 'official.DTXHH: points-above-maximum'],
    ['an official component that is none', { official: { '9.9': '1' } }, 'official.9.9: component-unknown'],
    ['an official sum of itemised points', { official: { '1': '33' } }, 'official.1: field-itemised'],
    ['facts of no component', { facts: { '9.9': {} } }, 'facts.9.9: component-unknown'],
    [
      'facts nobody would claim',
      { facts: { '1.7.2': { citizenComplaints: 1 } } },
      'facts.1.7.2: component-without-task',
    ],
    ['an unknown fact', { facts: { '7.1.5': { weather: 1 } } }, 'facts.7.1.5.weather: fact-unknown'],
    [
      'a fact of another kind',
      { facts: { '7.1.5': { onlineServicesLevel34: 'hai' } } },
      'facts.7.1.5.onlineServicesLevel34: fact-invalid',
    ],
    ['a unit that is none', { habits: [{ unit: 'khong-co', ...habit }] }, 'habits.0.unit: unit-unknown'],
    [
      'a habit behind one for everybody',
      {
        habits: [
          { unit: '*', ...habit },
          { unit: 'vhtt', ...habit },
        ],
      },
      'habits.1.unit: habit-never-asked',
    ],
    [
      'a task that is none',
      { steps: [{ on: '2017-09-05', task: 'r99.once', do: 'handIn' }] },
      'steps.0.task: task-unknown',
    ],
    [
      'a reason the plan does not know',
      { steps: [{ on: '2017-09-05', task: 'r05.once', do: 'return', reason: 'khong-co' }] },
      'steps.0.reason: return-reason-unknown',
    ],
    [
      'a day before the plan',
      { steps: [{ on: '2016-01-01', task: 'r05.once', do: 'handIn' }] },
      'steps.0.on: day-outside-plan',
    ],
    [
      'a day after its end',
      { steps: [{ on: '2019-01-01', task: 'r05.once', do: 'handIn' }] },
      'steps.0.on: day-outside-plan',
    ],
    [
      'a step with an unknown fact',
      { steps: [{ on: '2017-09-05', task: 'r07.once', do: 'handIn', facts: { weather: 1 } }] },
      'steps.0.facts.weather: fact-unknown',
    ],
  ])('is refused for %s, naming the place', (_, scenario, fault) => {
    expect(faultsOf(scenario)).toEqual([fault]);
  });

  it('is told every fault at once, in the order of the file', () => {
    const official = { '1.5.3': '99', DTXHH: '40' };
    const steps = [{ on: '2016-01-01', task: 'r99.once', do: 'return', reason: 'khong-co' }];
    expect(faultsOf({ steps, official })).toEqual([
      'steps.0.on: day-outside-plan',
      'steps.0.task: task-unknown',
      'steps.0.reason: return-reason-unknown',
      'official.1.5.3: points-above-maximum',
      'official.DTXHH: points-above-maximum',
    ]);
  });

  it('is refused for its shape before its names', () => {
    expect(faultsOf({ title: '', official: { '9.9': '1' } })).toEqual(['title: shape']);
  });

  it('is taken with points of a component whose maximum nobody knows, and on the first and last day', () => {
    const steps = ['2017-08-28', '2017-12-31'].map((on) => ({ on, task: 'r05.once', do: 'handIn' }));
    expect(faultsOf({ official: { '1.1.1': '1', khac: '18' }, steps })).toEqual([]);
  });

  it('may state so many of so many', () => {
    const set = plan.criteriaSet;
    const components = set.components.map((one) =>
      one.code === '1.3.1'
        ? {
            ...one,
            facts: [
              {
                name: 'inspected',
                kind: 'ratio' as const,
                label: { vi: 'Đã kiểm tra', en: 'Inspected' },
                combine: 'sum' as const,
              },
            ],
          }
        : one,
    );
    const measured = { ...plan, criteriaSet: { ...set, components } };
    const told = (part: number) =>
      validateScenario({ title: 'Thử', facts: { '1.3.1': { inspected: { part, whole: 14 } } } }, measured);
    expect(told(12)).toMatchObject({
      ok: true,
      value: { facts: { '1.3.1': { inspected: { part: 12, whole: 14 } } } },
    });
    expect(told(15)).toMatchObject({
      ok: false,
      faults: [{ path: 'facts.1.3.1.inspected', code: 'ratio-above-whole' }],
    });
  });
});

it('what ships holds against the plan it is about', () => {
  expect(Object.keys(shippedScenarios())).toEqual(['nobody-acts', 'on-time', 'late-and-mended']);
});
