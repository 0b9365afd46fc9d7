/** How failed sign-ins of one kind are bounded: some are free, then each costs a longer wait, and all are forgotten in time. */
export interface Bound {
  /** Failures before the first wait. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  /** Never longer, so that nobody is shut out for good. */
  readonly longestWaitSeconds: number;
  /** One failure is forgotten in this time. */
  readonly forgetSeconds: number;
}

/** Failures still remembered at a moment, in parts: they fade evenly. */
export type Level = number;

/**
 * Of one username from one place. Whoever tries as soon as they may gets some 60 guesses a day: for passwords of twelve
 * characters that are no common ones, nothing.
 */
export const BY_NAME: Bound = {
  free: 5,
  firstWaitSeconds: 15,
  longestWaitSeconds: 1_800,
  forgetSeconds: 1_800,
};

/** Of all usernames from one place: whole offices come from one address, and mistype. */
export const BY_PLACE: Bound = {
  free: 50,
  firstWaitSeconds: 2,
  longestWaitSeconds: 900,
  forgetSeconds: 120,
};

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

/** Of letters with a link, asked for one username or from one place: enough for whoever mistypes, too few to pester with. */
export const LETTERS: Bound = {
  free: 3,
  firstWaitSeconds: 120,
  longestWaitSeconds: 3_600,
  forgetSeconds: 3_600,
};

/**
 * Wrong codes of a survey from one place, where a whole village may come from one address: some 4 000 guesses a day among
 * ten million million codes. Whoever has a right one waits a minute at most.
 */
export const BY_SURVEY_CODE: Bound = {
  free: 60,
  firstWaitSeconds: 1,
  longestWaitSeconds: 60,
  forgetSeconds: 20,
};

/** What is left of a level after a while. */
export function faded(bound: Bound, level: Level, elapsedSeconds: number): Level {
  return Math.max(0, level - Math.max(0, elapsedSeconds) / bound.forgetSeconds);
}

/** Seconds until the next try is allowed, where the last one brought the level to `level` that long ago. */
export function waitLeft(bound: Bound, level: Level, elapsedSeconds: number): number {
  const beyond = Math.ceil(level) - bound.free;
  if (beyond < 0) return 0;
  const wait = Math.min(bound.longestWaitSeconds, bound.firstWaitSeconds * 2 ** beyond);
  return Math.max(0, wait - Math.max(0, elapsedSeconds));
}
