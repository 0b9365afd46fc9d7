import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export const SHORTEST_PASSWORD = 12;
/** In UTF-16 units, as a browser counts; what a form takes. */
export const LONGEST_PASSWORD = 200;

/** Fewer guesses than this (10⁸) and a password is as good as on a list. */
const LEAST_SCORE = 3;
/** Shorter parts of a name are in every sentence. */
const SHORTEST_NAME = 4;
const MOST_WORDS = 8;
/** What is good enough so far does not become worse by what follows, and reading costs time. */
const READ = 64;
/** What a password for this program is guessed to be made of. */
const OWN_WORDS = ['tctp', 'cchc', 'caicachhanhchinh', 'matkhau', 'uyban', 'quantri', 'noivu', 'dientap'];

export type PasswordFault =
  | { code: 'password-too-short'; least: number }
  | { code: 'password-too-long'; most: number }
  | { code: 'password-names-you' }
  | { code: 'password-common' };

/** Whose password it is to be. */
export interface Names {
  username: string;
  displayName: string;
}

/**
 * Null: it may be used. Long enough and not to be guessed is all that is asked; any sign may be in it, and none must be.
 */
export async function judgePassword(
  password: string,
  { username, displayName }: Names,
): Promise<PasswordFault | null> {
  if ([...password.normalize('NFC')].length < SHORTEST_PASSWORD)
    return { code: 'password-too-short', least: SHORTEST_PASSWORD };
  if (password.length > LONGEST_PASSWORD) return { code: 'password-too-long', most: LONGEST_PASSWORD };
  const plain = plainOf(password);
  const whole = [username, displayName].map(plainOf).filter((name) => name.length >= SHORTEST_NAME);
  if (whole.some((name) => plain.includes(name))) return { code: 'password-names-you' };
  const known = [...OWN_WORDS, ...whole, ...partsOf(username), ...partsOf(displayName)];
  const strength = await (reckoner ??= openReckoner());
  const told = [password, plain].map((text) => strength.check(text.slice(0, READ), known).score);
  return Math.min(...told) < LEAST_SCORE ? { code: 'password-common' } : null;
}

/** Every run of the words of a name: `Trần Thị Hồng Hạnh` is also `honghanh`. */
function partsOf(name: string): string[] {
  const words = name
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .map(plainOf)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  return words
    .flatMap((_, from) => words.slice(from).map((_word, more) => words.slice(from, from + more + 1).join('')))
    .filter((part) => part.length > 1);
}

let reckoner: Promise<ZxcvbnFactory> | undefined;

/** The lists take a moment to read and some memory, so they wait for the first who needs them. */
async function openReckoner(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** Letters and digits without marks, in small: `Nguyễn Văn-A` is `nguyenvana`. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
