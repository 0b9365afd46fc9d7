import { describe, expect, it } from '@jest/globals';
import { aFact } from './component.fixture';
import { boundFigure, figureOf } from './figure';

const unit = { vi: 'đơn vị', en: 'units' };

describe('a fact is quoted', () => {
  it('as a day, or as never', () => {
    const date = aFact({ kind: 'date' });
    expect(figureOf(date, '2017-01-31')).toEqual({ code: 'figure.day', params: { day: '2017-01-31' } });
    expect(figureOf(date, 'never')).toEqual({ code: 'figure.never', params: {} });
  });

  it('as a count, plain or with its unit', () => {
    expect(figureOf(aFact(), 3)).toBe(3);
    expect(figureOf(aFact({ unit }), 3)).toEqual({ code: 'figure.unit', params: { value: 3, unit } });
  });

  it('as an exact number', () => {
    expect(figureOf(aFact({ kind: 'number' }), '12.50')).toEqual({
      code: 'figure.number',
      params: { number: '12.5' },
    });
  });

  it('as a ratio, cut so that it is not shown as the bound it did not reach', () => {
    expect(figureOf(aFact({ kind: 'ratio' }), { part: 79999, whole: 100000 })).toEqual({
      code: 'figure.ratio',
      params: { counted: { code: 'figure.of', params: { part: 79999, whole: 100000 } }, percent: '79.99' },
    });
    expect(figureOf(aFact({ kind: 'ratio' }), { part: 0, whole: 4 })).toMatchObject({
      params: { percent: '0' },
    });
  });

  it('as the label of the answer, or as the answer where it has none', () => {
    const choice = aFact({ kind: 'choice', choices: [{ value: 'a', label: { vi: 'Một', en: 'One' } }] });
    expect(figureOf(choice, 'a')).toEqual({ vi: 'Một', en: 'One' });
    expect(figureOf(choice, 'b')).toBe('b');
    expect(figureOf(aFact({ kind: 'choice' }), 'b')).toBe('b');
    expect(figureOf(aFact({ kind: 'yesNo' }), false)).toEqual({ code: 'figure.no', params: {} });
  });
});

describe('bounds are quoted', () => {
  const plain = (number: string) => ({ code: 'figure.number', params: { number } });

  it('by the sides that say something: from 0 says nothing of what is never below', () => {
    expect(boundFigure({ from: 0 }, 'count')).toBeNull();
    expect(boundFigure({}, 'count')).toBeNull();
    expect(boundFigure({ from: 0, below: 2 }, 'count')).toEqual({
      code: 'bound.below',
      params: { below: plain('2') },
    });
    expect(boundFigure({ from: 0 }, 'number')).toEqual({ code: 'bound.from', params: { from: plain('0') } });
    expect(boundFigure({ above: 0, upTo: 5 }, 'count')).toEqual({
      code: 'bound.above-upTo',
      params: { above: plain('0'), upTo: plain('5') },
    });
  });

  it('in percent where the fact is one', () => {
    const percent = { code: 'figure.percent', params: { percent: '80' } };
    expect(boundFigure({ from: 80 }, 'ratio')).toEqual({ code: 'bound.from', params: { from: percent } });
    expect(boundFigure({ from: 80 }, 'percent')).toEqual({ code: 'bound.from', params: { from: percent } });
  });
});
