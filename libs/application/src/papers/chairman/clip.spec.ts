import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clip, lettersOf } from './clip';

describe('a text that is clipped', () => {
  it('ends with a whole word and an ellipsis', () => {
    expect(clip('Báo cáo cải cách hành chính', 16)).toBe('Báo cáo cải…');
    expect(clip('Báo cáo', 16)).toBe('Báo cáo');
  });

  it('is never wider than asked for, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 4, max: 60 }),
        (text, most) => {
          expect(lettersOf(clip(text, most))).toBeLessThanOrEqual(most + 0.5);
        },
      ),
    );
  });
});
