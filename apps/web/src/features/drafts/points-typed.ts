import { formatMaximum } from '@tctp/contracts';
import type { Language } from '@tctp/contracts';
import { points } from '@tctp/domain';

/** '24,65' → '24.65', '' → '' (unknown, not zero); null for what is no number. */
export function pointsTyped(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return '';
  return /^\d+(\.\d+)?$/.test(plain) ? points(plain) : null;
}

export function pointsShown(value: string | null, language: Language): string {
  return value === null ? '' : formatMaximum(value, language);
}
