import type { LocalDate, Points } from '@tctp/domain';
import { points } from '@tctp/domain';

/** What an edit's words mean: undefined where they mean nothing (the edit is passed over), null where they are empty. */
export type Meant<T> = T | null | undefined;

/** "87,65" and "87.65" are the same points. */
export function meantPoints(words: string): Meant<Points> {
  const plain = words.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d{1,7}(\.\d{1,4})?$/.test(plain) ? points(plain) : undefined;
}

export function meantCount(words: string): Meant<number> {
  const plain = words.trim();
  if (plain === '') return null;
  return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : undefined;
}

export function meantYear(words: string): Meant<number> {
  const plain = words.trim();
  if (plain === '') return null;
  return /^[1-9]\d{3}$/.test(plain) ? Number(plain) : undefined;
}

/** `yyyy-mm-dd` of a day that exists. */
export function meantDay(words: string): Meant<LocalDate> {
  const plain = words.trim();
  if (plain === '') return null;
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(plain)) return undefined;
  const day = new Date(`${plain}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(plain) ? plain : undefined;
}

export function meantWords(words: string): string | null {
  const plain = words.trim();
  return plain === '' ? null : plain;
}

/** "Is there none": yes to whatever is not a no. */
export function meantYes(words: string): boolean {
  return !['', 'no', 'false', '0'].includes(words.trim().toLowerCase());
}
