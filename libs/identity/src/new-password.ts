import { randomInt } from 'node:crypto';
import { hashPassword } from './password';

/** Nothing that is misread on paper or misheard on the telephone: no 0 and o, no 1, i and l. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const OF_LETTERS = 4;

/** `k7mp-x4tq`: just under five bits a letter. */
export function newGroups(count: number): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? '';
  const group = () => Array.from({ length: OF_LETTERS }, letter).join('');
  return Array.from({ length: count }, group).join('-');
}

/** A password to be handed over once, `k7mp-x4tq-9fzd`: some 59 bits. The hash is what is kept. */
export async function newPassword(): Promise<{ password: string; passwordHash: string }> {
  const password = newGroups(GROUPS);
  return { password, passwordHash: await hashPassword(password) };
}
