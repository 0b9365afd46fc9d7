import { describe, expect, it } from '@jest/globals';
import { speakReason } from '@tctp/contracts';
import type { Confidence, Facts, Rule } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import { componentOf, setOf } from './shipped-set.fixture';
import { shippedCriteriaSets } from './shipped-criteria-sets';

interface Stated {
  code: string;
  source?: string | undefined;
  confidence?: Confidence | undefined;
}

const silent = (list: readonly Stated[]) =>
  list
    .filter(({ source = '', confidence }) => source === '' || confidence === undefined)
    .map(({ code }) => code);

describe.each(shippedCriteriaSets().map(({ set }) => [set.id, set] as const))('the set %s', (_, set) => {
  const rules = set.components.flatMap(({ code, rule }) => (rule === null ? [] : [{ ...rule, code }]));

  it('says of every maximum that ships its source wording and its confidence', () => {
    const maxima = [...set.fields, ...(set.criteria ?? []), ...set.components];
    expect(silent(maxima.filter(({ max }) => max !== null))).toEqual([]);
  });

  it('says of every rule that ships its source wording and its confidence', () => {
    expect(silent(rules)).toEqual([]);
  });

  it('calls no rule read that assumes an answer, and says what it assumes', () => {
    const assuming = rules.filter(hasAssumedAnswer);
    expect(assuming.filter(({ confidence }) => confidence === 'read').map(({ code }) => code)).toEqual([]);
    expect(assuming.filter(({ assumption }) => assumption === undefined).map(({ code }) => code)).toEqual([]);
  });

  it('says of every rule that is inferred or contested where that shows', () => {
    const unsure = rules.filter(({ confidence }) => confidence !== 'read');
    const unsaid = unsure.filter((rule) => rule.assumption === undefined && rule.notArisen?.assumed !== true);
    expect(unsaid.map(({ code }) => code)).toEqual([]);
  });
});

describe('the rules of Tịnh Biên, 2016', () => {
  const set = setOf('tinh-bien-2016');
  const scored = (code: string, facts: Facts) => {
    const result = scoreFacts(componentOf(set, code), facts);
    return result.ok ? [result.points, result.assumed] : [result.refusal.code];
  };

  it.each<[string, Facts, string, boolean]>([
    ['1.5.3', { recognisedInitiatives: 0 }, '0', false],
    ['1.5.3', { recognisedInitiatives: 1 }, '2', true],
    ['1.7.2', { citizenComplaints: 2 }, '0', true],
    ['3.2', { publicity: 'both' }, '1', false],
    ['3.2', { publicity: 'one' }, '0.5', false],
    ['3.2', { publicity: 'none' }, '0', true],
    ['5.2', { jobPositionScheme: 'notApproved' }, '0', false],
    ['5.2', { jobPositionScheme: 'approvedAndApplied' }, '1', true],
    ['5.3.3', { qualifiedPercent: 79 }, '0', true],
    ['5.3.3', { qualifiedPercent: 80 }, '0.5', false],
    ['5.3.3', { qualifiedPercent: 100 }, '1', true],
    ['7.1.5', { onlineServicesLevel34: 0 }, '1', false],
    ['7.1.5', { onlineServicesLevel34: 1 }, '1', true],
    ['7.1.5', { onlineServicesLevel34: 2 }, '3', true],
  ])('%s of %j gives %s, assumed: %s', (code, facts, points, assumed) => {
    expect(scored(code, facts)).toEqual([points, assumed]);
  });

  it('say in both languages when a score rests on an assumption', () => {
    const said = (language: 'vi' | 'en', count: number) => {
      const result = scoreFacts(componentOf(set, '7.1.5'), { onlineServicesLevel34: count });
      return result.ok ? speakReason(result.reason, language) : '';
    };
    expect(said('vi', 1)).toMatch(/→ 1 điểm \(giả định: Nguồn không ghi điểm khi có đúng 1 dịch vụ/);
    expect(said('en', 1)).toMatch(/→ 1 point \(assumed: The source gives no points for exactly one service/);
    expect(said('vi', 0)).not.toContain('giả định');
  });
});

/** An answer of the rule that is ours; what did not arise is not one. */
function hasAssumedAnswer(rule: Rule): boolean {
  if (rule.kind === 'bands') return rule.bands.some(({ assumed }) => assumed);
  return rule.kind === 'choice' && rule.options.some(({ assumed }) => assumed);
}
