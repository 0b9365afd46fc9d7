import { describe, expect, it } from '@jest/globals';
import type { Facts } from '@tctp/domain';
import { subtractPoints, sumPoints } from '@tctp/domain';
import type { ComponentScore } from '@tctp/scoring';
import { scoreFacts, scoreSet } from '@tctp/scoring';
import { componentOf, setOf } from './shipped-set.fixture';
import { loadTinhBien2017 } from './tinh-bien-2017';

const set = setOf('tinh-bien-2016');
const { baseline } = loadTinhBien2017();

/** What the plan says went wrong in 2016, as the facts it states. */
const LOSSES: Record<string, Facts> = {
  '1.5.3': { recognisedInitiatives: 0 },
  '1.7.2': { citizenComplaints: 1 },
  '3.2': { publicity: 'one' },
  '5.2': { jobPositionScheme: 'notApproved' },
  '5.3.3': { qualifiedPercent: 80 },
  '7.1.5': { onlineServicesLevel34: 0 },
};

function scoresOf(losses: Record<string, Facts>): ComponentScore[] {
  const itemised = Object.entries(losses).map(([code, facts]) => {
    const scored = scoreFacts(componentOf(set, code), facts);
    return { code, points: scored.ok ? scored.points : null };
  });
  return [...itemised, ...rest()];
}

/** Where no loss is stated nothing was lost: the rest of every appraised field is full. */
function rest(): ComponentScore[] {
  return set.fields
    .filter(({ kind }) => kind !== 'survey')
    .map(({ code, max }) => {
      const known = set.components
        .filter(({ fieldCode }) => fieldCode === code)
        .flatMap((one) => one.max ?? []);
      return { code, points: subtractPoints(max, sumPoints(known)) };
    });
}

describe('the district in 2016, scored again by the rules', () => {
  const scores = scoresOf(LOSSES);

  it('loses by each rule what the plan says it lost', () => {
    for (const { code, points } of baseline.components) {
      expect(scores.find((score) => score.code === code)).toEqual({ code, points });
    }
  });

  it('has 63 of 70, and 87.65 with the survey', () => {
    const appraised = scoreSet(set, scores, {});
    const fields = appraised.ok ? appraised.fields.filter(({ code }) => code !== 'DTXHH') : [];
    expect(sumPoints(fields.flatMap(({ points }) => points ?? []))).toBe('63');
    expect(sumPoints(fields.map(({ reachable }) => reachable))).toBe('70');
    expect(appraised).toMatchObject({ total: null });
    const whole = scoreSet(set, [...scores, { code: 'DTXHH', points: '24.65' }], {});
    expect(whole).toMatchObject({ total: '87.65' });
  });

  it('has in each field what the plan reports', () => {
    const whole = scoreSet(set, [...scores, { code: 'DTXHH', points: '24.65' }], {});
    expect(whole.ok ? whole.fields.map(({ code, points }) => ({ code, points })) : []).toEqual(
      baseline.fields,
    );
  });

  it('would have had another point without the complaint', () => {
    const better = scoresOf({ ...LOSSES, '1.7.2': { citizenComplaints: 0 } });
    expect(scoreSet(set, [...better, { code: 'DTXHH', points: '24.65' }], {})).toMatchObject({
      total: '88.65',
    });
  });
});
