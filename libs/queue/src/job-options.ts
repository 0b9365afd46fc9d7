import type { JobsOptions } from 'bullmq';

const DAY = 24 * 3600;

/**
 * Jobs that people feel. An unknown error is tried again after about 2, 4, 8 … 128 s, four minutes in all; what still
 * fails is kept a month for `retryFailed`. Completed ids are remembered for a day: long enough to swallow a row that
 * the relay sends twice.
 */
export const DELIVERED_JOB: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { age: DAY, count: 10_000 },
  removeOnFail: { age: 30 * DAY, count: 10_000 },
};

/** Jobs that come round leave nothing behind, so the same wake-up id can be armed again; the next tick is their retry. */
export const SWEEP_JOB: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
