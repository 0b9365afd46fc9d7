import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'secret-key';
const KEY_BYTES = 32;

/** What keys are derived for. A key for one purpose says nothing about the key for another. */
export type KeyPurpose = 'second-factor' | 'survey-code';

/** The one secret of an installation, from which every key of the program is derived. Never printed, never in a backup. */
export interface SecretKey {
  /** HKDF-SHA-256 under the name of the purpose. */
  keyFor(purpose: KeyPurpose): KeyObject;
}

export function secretKeyOf(secret: string): SecretKey {
  const material = Buffer.from(secret, 'utf8');
  return {
    keyFor: (purpose) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', material, 'tctp', purpose, KEY_BYTES))),
  };
}

/**
 * The secret that was configured, or the one kept in the data folder: made once, readable by its owner alone. Two
 * programs that begin together make one file, and both read it.
 */
export async function openSecretKey({
  configured,
  dataDir,
}: {
  configured: string | null;
  dataDir: string;
}): Promise<SecretKey> {
  if (configured !== null) return secretKeyOf(configured);
  const file = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  const fresh = `${randomBytes(KEY_BYTES).toString('base64url')}\n`;
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const kept = (await readFile(file, 'utf8')).trim();
  if (kept.length < KEY_BYTES) throw new SecretKeyTrouble(file);
  return secretKeyOf(kept);
}

/** A key file that is cut short would open nothing that was sealed, and seal badly what comes. */
export class SecretKeyTrouble extends Error {
  constructor(file: string) {
    super(
      `Tệp khoá ${file} bị hỏng. Chép lại từ bản lưu, hoặc đặt TCTP_SECRET_KEY.\n` +
        `The key file ${file} is damaged. Put back its copy, or set TCTP_SECRET_KEY.`,
    );
    this.name = 'SecretKeyTrouble';
  }
}
