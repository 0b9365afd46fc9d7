import type { Check } from './check-input';

/** Every check, in the order a reader meets what it looks at. */
export const CHECKS: readonly Check[] = [];
