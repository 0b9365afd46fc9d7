import { describe, expect, it } from '@jest/globals';
import { dueTerms } from './due-terms';
import { DUE, POLICY } from './task.fixture';

const reminded = (...remindBefore: number[]) =>
  dueTerms('2017-11-30', { ...POLICY, ladder: { ...POLICY.ladder, remindBefore } });

describe('the terms of a last day', () => {
  it('are the first moment that is late, and the first reminder in whatever order the plan names them', () => {
    const terms = { dueAt: DUE, nearAt: '2017-11-21T01:00:00.000Z' };
    expect(reminded(7, 3, 1)).toEqual(terms);
    expect(reminded(1, 3, 7)).toEqual(terms);
  });

  it('are never near where the plan reminds nobody', () => {
    expect(reminded()).toEqual({ dueAt: DUE, nearAt: null });
  });
});
