import { describe, expect, it } from '@jest/globals';
import type { Turn } from './dossier-rows';
import { checkAnswer, checkAsk, checkSettle, isOverdue, roundNow } from './rounds';

const by = { accountId: 'a', displayName: 'A', standsFor: null };
const base = { componentCode: '1.5.3', text: '…', at: '2017-12-01T01:00:00.000Z', by };
const asked = (round = 1): Turn => ({ ...base, round, kind: 'asked', dueOn: '2017-12-05' });
const answered = (round = 1): Turn => ({ ...base, round, kind: 'answered', refersTo: null, files: [] });
const settled = (round = 1): Turn => ({ ...base, round, kind: 'settled', outcome: 'kept' });
const [EARLY, DAY, LATE] = ['2017-12-01', '2017-12-05', '2017-12-06'];

describe('a round of explanation', () => {
  it('is asked, answered and settled, and the next one has the next number', () => {
    expect(roundNow([])).toEqual({ number: 0, state: 'none', dueOn: null });
    expect(roundNow([asked()])).toEqual({ number: 1, state: 'asked', dueOn: DAY });
    expect(roundNow([asked(), answered()]).state).toBe('answered');
    expect(roundNow([asked(), answered(), settled()]).state).toBe('settled');
    expect(roundNow([asked(), answered(), settled(), asked(2)])).toMatchObject({ number: 2, state: 'asked' });
  });

  it('is overdue the day after its day, until it is answered', () => {
    expect(isOverdue(roundNow([asked()]), DAY)).toBe(false);
    expect(isOverdue(roundNow([asked()]), LATE)).toBe(true);
    expect(isOverdue(roundNow([asked(), answered()]), LATE)).toBe(false);
  });

  it('may be asked when none is open, for a day that is not over', () => {
    expect(checkAsk(roundNow([]), DAY, EARLY)).toBeNull();
    expect(checkAsk(roundNow([]), DAY, DAY)).toBeNull();
    expect(checkAsk(roundNow([]), DAY, LATE)).toEqual({ code: 'explanation-due-past' });
    expect(checkAsk(roundNow([asked()]), DAY, EARLY)).toEqual({ code: 'explanation-open', round: 1 });
    expect(checkAsk(roundNow([asked(), answered()]), DAY, EARLY)).toMatchObject({ code: 'explanation-open' });
    expect(checkAsk(roundNow([asked(), answered(), settled()]), DAY, EARLY)).toBeNull();
  });

  it('is answered once, also late, and not when it was never asked or is settled', () => {
    expect(checkAnswer(roundNow([asked()]), 1)).toBeNull();
    expect(checkAnswer(roundNow([]), 1)).toEqual({ code: 'explanation-not-asked', round: 1 });
    expect(checkAnswer(roundNow([asked(), answered()]), 1)).toMatchObject({ code: 'explanation-not-asked' });
    expect(checkAnswer(roundNow([asked(), settled()]), 1)).toMatchObject({ code: 'explanation-not-asked' });
    expect(checkAnswer(roundNow([asked(), settled(), asked(2)]), 1)).toMatchObject({ round: 1 });
  });

  it('is settled once answered, or when its day is over without an answer', () => {
    expect(checkSettle(roundNow([asked(), answered()]), 1, EARLY)).toBeNull();
    expect(checkSettle(roundNow([asked()]), 1, DAY)).toEqual({ code: 'explanation-awaited', dueOn: DAY });
    expect(checkSettle(roundNow([asked()]), 1, LATE)).toBeNull();
    expect(checkSettle(roundNow([asked(), answered(), settled()]), 1, LATE)).toMatchObject({
      code: 'explanation-not-asked',
    });
  });
});
