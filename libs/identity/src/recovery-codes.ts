import { newGroups } from './new-password';
import { hashToken } from './session-token';

const CODES = 10;
const GROUPS = 6;

/**
 * For a lost telephone: each opens once. Some 119 bits each, so that a fast hash is enough at rest. Shown once; what is
 * kept are the hashes.
 */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: CODES }, () => newGroups(GROUPS));
  return { codes, hashes: codes.map(hashRecoveryCode) };
}

/** However it was typed: capitals, spaces and missing dashes are the same code. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.toLowerCase().replace(/[\s-]+/g, ''));
}

/** Whether it may be one at all, and not six digits of an app. */
export function looksLikeRecoveryCode(code: string): boolean {
  return code.replace(/[\s-]+/g, '').length === GROUPS * 4;
}
