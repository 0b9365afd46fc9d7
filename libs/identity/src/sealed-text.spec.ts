import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretKeyOf } from './secret-key';
import { openText, sealText } from './sealed-text';

const key = secretKeyOf('a secret of an installation').keyFor('second-factor');

describe('a sealed text', () => {
  it('is opened by its key for its owner, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, owner) => {
        expect(openText(key, sealText(key, text, owner), owner)).toBe(text);
      }),
    );
  });

  it('is opened neither for another owner nor by another key, and never the same twice', () => {
    const sealed = sealText(key, 'JBSWY3DPEHPK3PXP', 'an-giang/vhtt.canbo');
    expect(openText(key, sealed, 'an-giang/quantri')).toBeNull();
    const other = secretKeyOf('another secret').keyFor('second-factor');
    expect(openText(other, sealed, 'an-giang/vhtt.canbo')).toBeNull();
    expect(sealText(key, 'JBSWY3DPEHPK3PXP', 'an-giang/vhtt.canbo')).not.toBe(sealed);
    expect(sealed).not.toContain('JBSWY3DP');
  });

  it('is not opened once a single letter of it has changed, or where it is none', () => {
    const sealed = sealText(key, 'JBSWY3DPEHPK3PXP', 'o');
    const places = Array.from({ length: sealed.length }, (_, place) => place).filter(
      (place) => sealed[place] !== '.',
    );
    for (const place of places) {
      const letter = sealed[place] === 'A' ? 'Q' : 'A';
      const altered = sealed.slice(0, place) + letter + sealed.slice(place + 1);
      const sameBytes = sealed.split('.').every((part, index) => {
        const given = altered.split('.')[index] ?? '';
        return (
          part === given ||
          (index > 0 && Buffer.from(part, 'base64url').equals(Buffer.from(given, 'base64url')))
        );
      });
      if (!sameBytes) expect(openText(key, altered, 'o')).toBeNull();
    }
    for (const none of ['', 'v1', 'v1.a.b.c', 'JBSWY3DPEHPK3PXP', 'v1....'])
      expect(openText(key, none, 'o')).toBeNull();
  });
});
