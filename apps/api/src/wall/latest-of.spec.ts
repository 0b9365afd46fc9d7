import { describe, expect, it } from '@jest/globals';
import { LatestOf } from './latest-of';

describe('the latest of what was added', () => {
  it('forgets the oldest, and takes what comes again as new', () => {
    const latest = new LatestOf<number>(3);
    for (const one of [1, 2, 3, 1, 4]) latest.add(one);
    expect([1, 2, 3, 4].map((one) => latest.has(one))).toEqual([true, false, true, true]);
  });
});
