import { describe, expect, it } from '@jest/globals';
import { forecast } from './forecast';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { whatIf } from './what-if';

const online = progressOf('7.1.5', { tasks: [aTask('assigned', { overdue: true })] });
const threePoints = { componentCode: '7.1.5', points: '3' };

describe('what if', () => {
  it('is the forecast of the supposed state, open tasks and all', () => {
    const supposed = progressOf('7.1.5', { tasks: [aTask('approved')], reviewed: '3' });
    expect(whatIf(inputWith(online), [threePoints])).toEqual(forecast(inputWith(supposed)));
    expect(whatIf(inputWith(online), [threePoints]).total.likely).toBe('89.65');
  });

  it('adds suppositions up, the last word on a component counting', () => {
    const basket = [
      threePoints,
      { componentCode: '1.5.3', points: '2' },
      { componentCode: '7.1.5', points: '1' },
    ];
    expect(whatIf(inputWith(), basket).total.likely).toBe('89.65');
  });

  it('may suppose the result of the survey', () => {
    expect(whatIf(inputWith(), [{ componentCode: 'survey', points: '27' }]).total.likely).toBe('90');
  });

  it('supposes nothing away that is official, and nothing that has no line', () => {
    const settled = inputWith(progressOf('7.1.5', { official: '1' }));
    expect(whatIf(settled, [threePoints]).total).toEqual(forecast(settled).total);
    expect(whatIf(settled, [{ componentCode: '9.9', points: '5' }])).toEqual(forecast(settled));
  });

  it('leaves the state it was asked about as it was', () => {
    const input = inputWith(online);
    const before = structuredClone(input);
    whatIf(input, [threePoints]);
    expect(input).toEqual(before);
  });
});
