import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { codeAddress, newCodeSecret, stepOfCode } from './one-time-code';
import { hashRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-codes';

const codeAt = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: seconds * 1000 });

describe('a code of an authenticator app', () => {
  it('is the one of RFC 6238, appendix B', () => {
    const secret = Secret.fromLatin1('12345678901234567890').base32;
    expect(stepOfCode(secret, '287082', new Date(59_000))).toBe(1);
    expect(stepOfCode(secret, '081804', new Date(1_111_111_109_000))).toBe(37_037_036);
    expect(stepOfCode(secret, '050471', new Date(1_111_111_111_000))).toBe(37_037_037);
  });

  it('opens in its own step and the one on either side, and names its own step each time', () => {
    const secret = newCodeSecret();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: -5, max: 5 }), (step, off) => {
        const found = stepOfCode(
          secret,
          codeAt(secret, (step + 5) * 30),
          new Date((step + 5 + off) * 30_000),
        );
        if (Math.abs(off) <= 1) expect(found).not.toBeNull();
        if (found !== null) expect(codeAt(secret, found * 30)).toBe(codeAt(secret, (step + 5) * 30));
      }),
    );
  });

  it.each(['', '12345', '1234567', '12345a', ' 287082', '２８７０８２'])('is not %p', (code) => {
    expect(stepOfCode(newCodeSecret(), code, new Date())).toBeNull();
  });

  it('comes from a secret of 160 bits that an app reads with its owner and the program', () => {
    const secret = newCodeSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(codeAddress(secret, { issuer: 'Chỉ số CCHC', label: 'vhtt.canbo' }));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(address.searchParams.get('issuer')).toBe('Chỉ số CCHC');
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and found again by hashes that do not contain them', () => {
    const { codes, hashes } = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.map(hashRecoveryCode)).toEqual(hashes);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){5}$/);
  });

  it('are the same however they are typed', () => {
    const { codes, hashes } = newRecoveryCodes();
    const [code = ''] = codes;
    for (const typed of [code.toUpperCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}`]) {
      expect(hashRecoveryCode(typed)).toBe(hashes[0]);
      expect(looksLikeRecoveryCode(typed)).toBe(true);
    }
    expect(looksLikeRecoveryCode('123456')).toBe(false);
  });
});
