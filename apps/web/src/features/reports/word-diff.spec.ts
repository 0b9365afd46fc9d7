import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './word-diff';

const only = (kinds: readonly string[], before: string, after: string) =>
  wordDiff(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('what became of a text', () => {
  it('is told word by word', () => {
    expect(wordDiff('Kế hoạch có 18 nhiệm vụ.', 'Kế hoạch có 19 nhiệm vụ mới.')).toEqual([
      { kind: 'same', text: 'Kế hoạch có ' },
      { kind: 'removed', text: '18 ' },
      { kind: 'added', text: '19 ' },
      { kind: 'same', text: 'nhiệm ' },
      { kind: 'removed', text: 'vụ.' },
      { kind: 'added', text: 'vụ mới.' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b ', '\n', 'ệ ', ' '), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(only(['same', 'removed'], before, after)).toBe(before);
        expect(only(['same', 'added'], before, after)).toBe(after);
      }),
    );
  });

  it('is told as a whole where a text is very long', () => {
    const long = 'từ '.repeat(1_001);
    expect(wordDiff(long, 'ngắn').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
