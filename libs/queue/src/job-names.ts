import { z } from 'zod';
import { ROLES } from '@tctp/domain';

const id = z.string().min(1).max(200);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Every job there is, with what its payload must look like. Payloads carry ids only: a job is a reminder, the
 * handler reads the truth from the database, so an old or repeated job can do no harm.
 */
export const JOBS = {
  'sweep-deadlines': z.strictObject({}),
  'seal-history': z.strictObject({}),
  'collect-orphans': z.strictObject({}),
  'deliver-digest': z.strictObject({ tenantId: id, unitId: id, role: z.enum(ROLES), day: localDate }),
  'recompute-score': z.strictObject({ tenantId: id, planId: id, componentCode: id }),
} as const;

export type JobName = keyof typeof JOBS;
/** Jobs that nobody asks for and the clock brings round. */
export type RepeatingJob = 'sweep-deadlines' | 'seal-history' | 'collect-orphans';
export type JobPayload<N extends JobName> = z.output<(typeof JOBS)[N]>;
export type JobHandlers = { readonly [N in JobName]: (payload: JobPayload<N>) => Promise<void> };

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
