import { expect, it } from '@jest/globals';
import { isHashOf } from './access-token-hash';
import { signOnSecrets } from './sign-on-secrets';

it('makes the same three secrets of a token each time, and others of another', () => {
  const secrets = signOnSecrets('mot');
  expect(signOnSecrets('mot')).toEqual(secrets);
  const all = [...Object.values(secrets), ...Object.values(signOnSecrets('hai'))];
  expect(new Set(all).size).toBe(6);
  for (const secret of all) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

it('knows the hash of an access token by the example of the standard', () => {
  /* OpenID Connect Core 1.0, A.3: an RS256 ID token and the access token beside it. */
  const token = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
  expect(isHashOf(token, 'RS256', '77QmUPtjPfzWtF2AnpK9RQ')).toBe(true);
  expect(isHashOf(`${token}x`, 'RS256', '77QmUPtjPfzWtF2AnpK9RQ')).toBe(false);
  expect(isHashOf(token, 'none', '77QmUPtjPfzWtF2AnpK9RQ')).toBe(false);
  expect(isHashOf(token, 'constructor', undefined)).toBe(false);
});
