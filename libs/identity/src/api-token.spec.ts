import { describe, expect, it } from '@jest/globals';
import { newApiToken, readBearer } from './api-token';
import { hashToken } from './session-token';

describe('a token of a unit’s own system', () => {
  it('is never the same twice, and is known again by what may be shown of it', () => {
    const [one, other] = [newApiToken(), newApiToken()];
    expect(one.token).toMatch(/^tctp_[\w-]{43}$/);
    expect(one.token).not.toBe(other.token);
    expect(one.tokenHash).toBe(hashToken(one.token));
    expect(one.hint).toBe(one.token.slice(0, 9));
  });

  it('is read from the header it comes in', () => {
    const { token } = newApiToken();
    expect(readBearer(`Bearer ${token}`)).toBe(token);
    expect(readBearer(`bearer  ${token} `)).toBe(token);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    `Bearer ${'x'.repeat(43)}`,
    `Bearer tctp_${'x'.repeat(42)}`,
    `Bearer tctp_${'x'.repeat(44)}`,
    `Bearer tctp_${'x'.repeat(43)} tctp_${'x'.repeat(43)}`,
    `Token tctp_${'x'.repeat(43)}`,
  ])('is not %j', (header) => expect(readBearer(header)).toBeNull());
});
