import type { Bound } from './slow-down';

/**
 * Wrong codes of one account, by whoever has its password: some thirty guesses a day among a million codes, of which
 * three open at a time.
 */
export const BY_CODE: Bound = {
  free: 5,
  firstWaitSeconds: 30,
  longestWaitSeconds: 3_600,
  forgetSeconds: 3_600,
};
