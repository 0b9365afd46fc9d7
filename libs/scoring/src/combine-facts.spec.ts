import { describe, expect, it } from '@jest/globals';
import type { FactSpec, FactValue } from '@tctp/domain';
import { combineFacts } from './combine-facts';
import { aComponent, aFact } from './component.fixture';

describe('facts of several tasks', () => {
  const component = aComponent({
    facts: [
      aFact({ name: 'inspected', combine: 'sum' }),
      aFact({ name: 'worst', kind: 'percent', combine: 'least' }),
      aFact({ name: 'recognised', kind: 'yesNo', combine: 'greatest' }),
      aFact({ name: 'inTime', kind: 'yesNo', combine: 'every' }),
      aFact({ name: 'state', kind: 'percent', combine: 'latest' }),
    ],
  });
  const older = { inspected: 5, worst: 90, recognised: false, inTime: true, state: 40 };
  const newer = { inspected: 7, worst: 80.5, recognised: true, inTime: false, state: 60 };

  it('come together as each fact says', () => {
    expect(combineFacts(component, [older, newer])).toEqual({
      inspected: 12,
      worst: 80.5,
      recognised: true,
      inTime: false,
      state: 60,
    });
  });

  it('let only the latest depend on their order', () => {
    expect(combineFacts(component, [newer, older])).toEqual({
      ...combineFacts(component, [older, newer]),
      state: 40,
    });
  });

  it('are taken from those that state them', () => {
    expect(combineFacts(component, [{ inspected: 5 }, {}, { inspected: 0, inTime: true }])).toEqual({
      inspected: 5,
      inTime: true,
    });
  });

  it('stay missing when nobody states them', () => {
    expect(combineFacts(component, [])).toEqual({});
    expect(combineFacts(component, [{}, {}])).toEqual({});
  });

  it('leave out what the component does not know', () => {
    expect(combineFacts(component, [{ weather: 1 }])).toEqual({});
  });

  it('never add up answers', () => {
    expect(() => combineFacts(component, [{ inspected: 'two' }])).toThrow(TypeError);
  });
});

describe('figures of every kind', () => {
  const of =
    (kind: FactSpec['kind'], combine: FactSpec['combine']) =>
    (...values: FactValue[]) =>
      combineFacts(
        aComponent({ facts: [aFact({ kind, combine })] }),
        values.map((done) => ({ done })),
      )['done'];

  it('add up numbers exactly, as text', () => {
    expect(of('number', 'sum')('0.1', '0.2', 0.3)).toBe('0.6');
  });

  it('compare numbers by their value and not their text', () => {
    expect(of('number', 'least')('9.5', '10', '-1')).toBe('-1');
    expect(of('number', 'greatest')('9.5', '10', '-1')).toBe('10');
  });

  it('add up ratios part by part, and what was due only where all say so', () => {
    const sum = of('ratio', 'sum');
    expect(sum({ part: 1, whole: 2, due: 1 }, { part: 3, whole: 4, due: 4 })).toEqual({
      part: 4,
      whole: 6,
      due: 5,
    });
    expect(sum({ part: 1, whole: 2, due: 1 }, { part: 3, whole: 4 })).toEqual({ part: 4, whole: 6 });
    expect(of('ratio', 'latest')({ part: 1, whole: 2 }, { part: 3, whole: 4 })).toEqual({
      part: 3,
      whole: 4,
    });
  });

  it('know the first and the last day, and that never comes after all of them', () => {
    const days = ['2017-03-01', '2016-12-31', '2017-02-28'];
    expect(of('date', 'least')(...days, 'never')).toBe('2016-12-31');
    expect(of('date', 'greatest')(...days)).toBe('2017-03-01');
    expect(of('date', 'greatest')('never', ...days)).toBe('never');
    expect(of('date', 'greatest')('never', 'never')).toBe('never');
    expect(of('date', 'latest')(...days)).toBe('2017-02-28');
  });

  it('never add up what has no size', () => {
    expect(() => of('ratio', 'sum')(3)).toThrow(TypeError);
    expect(() => of('number', 'least')('x', 'y')).toThrow(TypeError);
    expect(() => of('count', 'greatest')({ part: 1, whole: 2 }, 3)).toThrow(TypeError);
  });
});
