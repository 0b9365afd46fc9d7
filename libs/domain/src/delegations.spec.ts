import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_CHAIN, checkDelegation, substituteFor } from './delegations';
import type { Delegation } from './delegations';

const from = (who: string, to: string, firstDay = '2017-09-04', lastDay = '2017-09-08'): Delegation => ({
  from: who,
  to,
  firstDay,
  lastDay,
});

describe('whoever is away', () => {
  it('is stood in for from the first day to the last, and on no other', () => {
    const away = [from('an', 'binh')];
    const acts = (day: string) => {
      const found = substituteFor('an', day, away);
      return found.ok ? found.acts : null;
    };
    expect(['2017-09-03', '2017-09-04', '2017-09-08', '2017-09-09'].map(acts)).toEqual([
      'an',
      'binh',
      'binh',
      'an',
    ]);
  });

  it('is stood in for by whoever stands in for the substitute', () => {
    const away = [from('binh', 'chi'), from('an', 'binh')];
    expect(substituteFor('an', '2017-09-05', away)).toEqual({
      ok: true,
      acts: 'chi',
      chain: ['an', 'binh', 'chi'],
    });
    expect(substituteFor('chi', '2017-09-05', away)).toEqual({ ok: true, acts: 'chi', chain: ['chi'] });
  });

  it('is never sought in a circle', () => {
    const circle = [from('an', 'binh'), from('binh', 'an')];
    expect(substituteFor('an', '2017-09-05', circle)).toEqual({
      ok: false,
      refusal: { code: 'delegation-circle', chain: ['an', 'binh', 'an'] },
    });
  });

  it('is sought through three hands and no more', () => {
    const row = [from('a', 'b'), from('b', 'c'), from('c', 'd'), from('d', 'e')];
    expect(substituteFor('b', '2017-09-05', row)).toMatchObject({ ok: true, acts: 'e' });
    expect(substituteFor('a', '2017-09-05', row)).toMatchObject({
      ok: false,
      refusal: { code: 'delegation-too-long', chain: ['a', 'b', 'c', 'd', 'e'] },
    });
  });
});

describe('a delegation is refused', () => {
  it('to oneself', () => {
    expect(checkDelegation(from('an', 'an'), [])).toEqual({ code: 'delegation-to-self' });
  });

  it('when it ends before it begins, and not when it lasts a day', () => {
    expect(checkDelegation(from('an', 'binh', '2017-09-05', '2017-09-04'), [])).toEqual({
      code: 'delegation-backwards',
    });
    expect(checkDelegation(from('an', 'binh', '2017-09-05', '2017-09-05'), [])).toBeNull();
  });

  it('when the same person is stood in for already on one of its days', () => {
    const known = [from('an', 'chi')];
    const refusal = { code: 'delegation-overlaps', to: 'chi' };
    expect(checkDelegation(from('an', 'binh', '2017-09-08', '2017-09-20'), known)).toEqual(refusal);
    expect(checkDelegation(from('an', 'binh', '2017-08-01', '2017-09-04'), known)).toEqual(refusal);
    expect(checkDelegation(from('an', 'binh', '2017-09-09', '2017-09-20'), known)).toBeNull();
    expect(checkDelegation(from('an', 'binh', '2017-08-01', '2017-09-03'), known)).toBeNull();
  });

  it('when it would close a circle, even on a single day in the middle', () => {
    const known = [from('binh', 'an', '2017-09-06', '2017-09-06')];
    expect(checkDelegation(from('an', 'binh'), known)).toMatchObject({ code: 'delegation-circle' });
    expect(checkDelegation(from('an', 'binh', '2017-09-07', '2017-09-08'), known)).toBeNull();
  });

  it('when the chain would be too long for somebody else', () => {
    const known = [from('b', 'c'), from('c', 'd'), from('d', 'e')];
    expect(checkDelegation(from('a', 'b'), known)).toMatchObject({ code: 'delegation-too-long' });
    expect(checkDelegation(from('e', 'f'), known)).toMatchObject({ code: 'delegation-too-long' });
  });
});

describe('delegations that were let through', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2017-09-${String(number).padStart(2, '0')}`);
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const wish = fc.record({ from: person, to: person, firstDay: day, lastDay: day });

  it('find somebody who is there, on every day, in a few hands', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), day, (wishes, today) => {
        const standing: Delegation[] = [];
        for (const wanted of wishes) if (checkDelegation(wanted, standing) === null) standing.push(wanted);
        for (const who of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const found = substituteFor(who, today, standing);
          if (!found.ok) throw new Error(found.refusal.chain.join(' → '));
          expect(found.chain.length).toBeLessThanOrEqual(LONGEST_CHAIN + 1);
          const away = standing.some(
            (one) => one.from === found.acts && one.firstDay <= today && today <= one.lastDay,
          );
          expect(away).toBe(false);
        }
      }),
    );
  });
});
