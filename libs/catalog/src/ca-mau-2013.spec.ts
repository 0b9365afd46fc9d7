import { describe, expect, it } from '@jest/globals';
import type { Facts } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import { componentOf, setOf } from './shipped-set.fixture';

const set = setOf('ca-mau-2013');

function pointsOf(code: string, facts: Facts) {
  const scored = scoreFacts(componentOf(set, code), facts);
  return scored.ok ? scored.points : scored.refusal.code;
}

describe('the six rules of Cà Mau, 2013', () => {
  const planDueOn = '2013-01-31';

  it.each<[string, Facts, string]>([
    ['1.1.1', { planDueOn, planIssuedOn: '2013-01-31' }, '1'],
    ['1.1.1', { planDueOn, planIssuedOn: '2013-02-01' }, '0.5'],
    ['1.1.1', { planDueOn, planIssuedOn: 'never' }, '0'],
    ['1.1.2', { allTasks: true, funding: true }, '1'],
    ['1.1.2', { allTasks: true, funding: false }, '0'],
    ['1.1.3', { clear: true }, '1'],
    ['1.1.3', { clear: false }, '0'],
    ['1.1.4', { planCarriedOut: { part: 69, whole: 100 } }, '0'],
    ['1.1.4', { planCarriedOut: { part: 7, whole: 10 } }, '1'],
    ['1.1.4', { planCarriedOut: { part: 9, whole: 10 } }, '1'],
    ['1.1.4', { planCarriedOut: { part: 91, whole: 100 } }, '2'],
    ['1.2.1', { allReports: true, reportsOnTime: true }, '1'],
    ['1.2.1', { allReports: true, reportsOnTime: false }, '0'],
    ['1.2.2', { complete: true }, '1'],
  ])('%s of %j gives %s', (code, facts, points) => expect(pointsOf(code, facts)).toBe(points));

  it('make 7 of the 20 points of their field, in criteria of 5, 2 and 3', () => {
    expect(set.components).toHaveLength(6);
    expect(set.criteria?.map(({ max }) => max)).toEqual(['5', '2', '3']);
    expect(set.components.every(({ rule }) => rule !== null)).toBe(true);
  });
});
