import { en } from './en';
import { vi } from './vi';
import type { Messages } from './vi';

export const messages: { vi: Messages; en: Messages } = { vi, en };
export type { Messages };
/** One language at a time, for pages that carry no other. */
export { en as enMessages, vi as viMessages };
