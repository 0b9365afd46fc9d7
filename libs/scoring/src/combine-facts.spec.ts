import { describe, expect, it } from '@jest/globals';
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
