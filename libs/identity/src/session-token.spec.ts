import { describe, expect, it } from '@jest/globals';
import { hashToken, newSessionToken } from './session-token';

describe('a session token', () => {
  it('carries 256 random bits and is safe in a cookie', () => {
    const tokens = Array.from({ length: 100 }, () => newSessionToken().token);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is found again by its hash, which does not contain it', () => {
    const { token, tokenHash } = newSessionToken();
    expect(hashToken(token)).toBe(tokenHash);
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
