import type { RegisterField, RegisterValue } from '@tctp/domain';

export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 4000;
export const LARGEST_REGISTERED = 1_000_000;

const DAY = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const LINK = /^https?:\/\/[^\s<>"]{3,}$/;

/** Whether a value is none that such a field takes. Whether a component or a person is there, others know. */
export function unfitField({ kind, of = [] }: RegisterField, value: RegisterValue): boolean {
  switch (kind) {
    case 'text':
    case 'component':
    case 'person':
      return typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_LINE;
    case 'long':
      return typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_TEXT;
    case 'link':
      return typeof value !== 'string' || value.length > LONGEST_LINE || !LINK.test(value);
    case 'day':
      return typeof value !== 'string' || !DAY.test(value) || !isDay(value);
    case 'choice':
      return typeof value !== 'string' || !of.includes(value);
    case 'count':
      return typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > LARGEST_REGISTERED;
    case 'yesNo':
      return typeof value !== 'boolean';
  }
}

/** 31/02 is no day. */
function isDay(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
