import { describe, expect, it } from '@jest/globals';
import { checkRule } from './check-rule';
import {
  aComponent,
  aFact,
  bandsOf,
  choiceOf,
  complaints,
  deductionOf,
  faultsOf,
  published,
  qualified,
} from './component.fixture';

describe('a rule', () => {
  it('is sound as the sources state it', () => {
    for (const component of [qualified, complaints, published]) expect(checkRule(component)).toEqual([]);
  });

  it('may be unknown', () => {
    expect(checkRule(aComponent({ max: null }))).toEqual([]);
  });

  it('names the place, what was read and the remedy of a fault', () => {
    expect(checkRule({ ...complaints, max: '1.5' })).toEqual([
      {
        code: 'points-above-maximum',
        place: 'rule.start',
        remedy: 'lower-to-maximum',
        params: { points: '2', max: '1.5' },
      },
    ]);
  });

  it('reads a fact that the component declares, of a kind it can read', () => {
    expect(faultsOf({ ...complaints, facts: [] })).toEqual(['fact-undeclared at rule.fact']);
    expect(
      faultsOf({ ...complaints, facts: [aFact({ name: 'complaints', kind: 'yesNo', combine: 'every' })] }),
    ).toEqual(['fact-kind-unfit at rule.fact']);
  });

  it('gives nothing below zero', () => {
    expect(
      faultsOf({ ...complaints, rule: deductionOf('complaints', { start: '2', per: '1', floor: '-1' }) }),
    ).toEqual(['points-below-zero at rule.floor']);
  });
});

describe('bands', () => {
  const withBands = (...bands: Parameters<typeof bandsOf>[1][]) => ({
    ...qualified,
    rule: bandsOf('qualified', ...bands),
  });

  it('state at least one', () => {
    expect(faultsOf(withBands())).toEqual(['rule-empty at rule.bands']);
  });

  it('ascend', () => {
    expect(faultsOf(withBands({ from: 100, points: '1' }, { from: 80, points: '0.5' }))).toEqual([
      'bands-not-ascending at rule.bands[1]',
    ]);
    expect(faultsOf(withBands({ from: 80, points: '0.5' }, { above: 80, points: '1' }))).toEqual([]);
  });

  it('are each reached by some value', () => {
    expect(faultsOf(withBands({ from: 80, points: '0' }, { from: 80, points: '1' }))).toEqual([
      'band-unreachable at rule.bands[0]',
    ]);
    expect(faultsOf(withBands({ points: '0' }, { above: 100, points: '1' }))).toEqual([
      'band-unreachable at rule.bands[1]',
    ]);
  });

  it('count in whole steps: above 1 and from 2 are the same', () => {
    const counted = aComponent({
      facts: [aFact()],
      rule: bandsOf('done', { from: 0, points: '0' }, { above: 1, points: '1' }, { from: 2, points: '2' }),
    });
    expect(faultsOf(counted)).toEqual(['band-unreachable at rule.bands[1]']);
  });

  it('have one bound each', () => {
    expect(faultsOf(withBands({ from: 80, above: 80, points: '1' }))).toEqual([
      'band-two-bounds at rule.bands[0]',
    ]);
  });
});

describe('a deduction', () => {
  it('takes something off and starts at or above its floor', () => {
    expect(
      faultsOf({ ...complaints, rule: deductionOf('complaints', { start: '0.5', per: '0', floor: '1' }) }),
    ).toEqual(['per-not-positive at rule.per', 'floor-above-start at rule.floor']);
    const fixed = deductionOf('complaints', { start: '1', per: '1', floor: '1' });
    expect(faultsOf({ ...complaints, rule: fixed })).toEqual([]);
  });
});

describe('a choice', () => {
  it('prices declared answers, each once', () => {
    const rule = choiceOf(
      'disclosure',
      { value: 'both', points: '1' },
      { value: 'botth', points: '1' },
      { value: 'both', points: '0' },
    );
    expect(faultsOf({ ...published, rule })).toEqual([
      'option-undeclared at rule.options[1].value',
      'option-repeated at rule.options[2].value',
    ]);
  });

  it('states at least one answer', () => {
    expect(faultsOf({ ...published, rule: choiceOf('disclosure') })).toEqual(['rule-empty at rule.options']);
  });
});

describe('facts', () => {
  it('have one name each and combine in a way their kind allows', () => {
    const facts = [aFact(), aFact({ kind: 'percent', combine: 'sum' })];
    expect(faultsOf(aComponent({ facts }))).toEqual([
      'fact-repeated at facts[1]',
      'combine-unfit at facts[1].combine',
    ]);
  });
});
