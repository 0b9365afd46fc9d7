import { createHash, randomBytes } from 'node:crypto';

/** `token` goes to the browser and is never stored; `tokenHash` is stored and cannot be turned back. */
export interface SessionToken {
  readonly token: string;
  readonly tokenHash: string;
}

/** 256 random bits as 43 characters of base64url. */
export function newSessionToken(): SessionToken {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/** SHA-256 in hex. A fast hash is right here: nobody guesses 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
