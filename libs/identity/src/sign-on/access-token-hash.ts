import { createHash } from 'node:crypto';

const HASHES: Readonly<Record<string, string>> = {
  ...{ RS256: 'sha256', PS256: 'sha256', ES256: 'sha256' },
  ...{ RS384: 'sha384', PS384: 'sha384', ES384: 'sha384' },
  ...{ RS512: 'sha512', PS512: 'sha512', ES512: 'sha512', Ed25519: 'sha512', EdDSA: 'sha512' },
};

/** Whether an `at_hash` is of this access token (OpenID Connect Core 3.1.3.6); an algorithm without a hash fits none. */
export function isHashOf(accessToken: string, alg: string, atHash: unknown): boolean {
  const hash = Object.hasOwn(HASHES, alg) ? HASHES[alg] : undefined;
  if (hash === undefined) return false;
  const whole = createHash(hash).update(accessToken, 'ascii').digest();
  return whole.subarray(0, whole.length / 2).toString('base64url') === atHash;
}
