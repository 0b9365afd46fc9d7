import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with the OWASP minimum (19 MiB, two passes, one lane): some 30 ms a guess. The library's default is Argon2id;
 * its enum exists only at compile time, so the parameters that make up the cost are named here and the kind is not.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer than any passphrase, shorter than what would make hashing itself an attack. */
const LONGEST_PASSWORD = 1_024;

/** The PHC text to keep (`$argon2id$v=19$…`): salt and cost travel in it. Throws on an empty or absurdly long password. */
export async function hashPassword(password: string): Promise<string> {
  if (!acceptable(password)) throw new RangeError(`A password has 1 to ${LONGEST_PASSWORD} characters`);
  return hash(normal(password), COST);
}

/**
 * False for a wrong password, for a stored text that is no Argon2 hash (`-`, of whoever signs in elsewhere), and for
 * nobody (null). All of them take one verification: the time tells nobody which usernames there are, nor how people come
 * in. Never throws because of any of them.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (!acceptable(password)) return false;
  const typed = normal(password);
  const right = stored === null ? null : await verify(stored, typed).catch(() => null);
  if (right !== null) return right;
  await verify(NOBODY, typed);
  return false;
}

/** As a hash is kept, of no password at all. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${random(16)}$${random(32)}`;

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64').replace(/=+$/, '');
}

function acceptable(password: string): boolean {
  return password.length > 0 && password.length <= LONGEST_PASSWORD;
}

/** Vietnamese keyboards send `ế` composed or decomposed; both are the same password. */
function normal(password: string): string {
  return password.normalize('NFC');
}
