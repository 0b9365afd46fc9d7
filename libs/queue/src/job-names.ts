import { z } from 'zod';
import { ROLES } from '@tctp/domain';

const id = z.string().min(1).max(200);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What many rows of the outbox ask for is one job: the things themselves, and the rows that are done with it. */
const batchOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).min(1), rows: z.array(z.string().regex(/^\d+$/)) });

/**
 * Every job there is, with what its payload must look like. Payloads carry ids only: a job is a reminder, the
 * handler reads the truth from the database, so an old or repeated job can do no harm.
 */
export const JOBS = {
  'sweep-deadlines': z.strictObject({}),
  'seal-history': z.strictObject({}),
  'collect-orphans': z.strictObject({}),
  'send-letters': z.strictObject({}),
  'forget-old': z.strictObject({}),
  'deliver-digests': batchOf(
    z.strictObject({ tenantId: id, unitId: id, role: z.enum(ROLES), day: localDate }),
  ),
  'recompute-scores': batchOf(z.strictObject({ tenantId: id, planId: id })),
} as const;

export type JobName = keyof typeof JOBS;
/** Jobs that nobody asks for and the clock brings round. */
export type RepeatingJob =
  'sweep-deadlines' | 'seal-history' | 'collect-orphans' | 'send-letters' | 'forget-old';
/** Jobs that rows of the outbox ask for, many rows to a job. */
export type BatchJob = Exclude<JobName, RepeatingJob>;
export type JobPayload<N extends JobName> = z.output<(typeof JOBS)[N]>;
export type JobHandlers = { readonly [N in JobName]: (payload: JobPayload<N>) => Promise<void> };

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
