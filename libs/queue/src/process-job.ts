import { UnrecoverableError } from 'bullmq';
import { JOBS, JOB_NAMES } from './job-names';
import type { JobHandlers, JobName } from './job-names';

/** Throws unless handlers and job names match one to one: a job nobody handles must stop the start, not wait in the queue. */
export function checkHandlers(handlers: JobHandlers): void {
  const given = Object.keys(handlers);
  const missing = JOB_NAMES.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !isJobName(name));
  if (missing.length + unknown.length === 0) return;
  throw new Error(
    `Job handlers do not match job names: missing [${missing.join(', ')}], unknown [${unknown.join(', ')}]`,
  );
}

/**
 * Runs one job. A malformed payload will never become right and fails at once; a name this program does not know may
 * come from a newer one in the middle of an update, and is tried again later.
 */
export async function processJob(handlers: JobHandlers, name: string, data: unknown): Promise<void> {
  if (!isJobName(name)) throw new Error(`Unknown job '${name}'`);
  await handle(handlers, name, data);
}

async function handle<N extends JobName>(handlers: JobHandlers, name: N, data: unknown): Promise<void> {
  const payload = JOBS[name].safeParse(data);
  if (!payload.success)
    throw new UnrecoverableError(`Malformed payload of '${name}': ${payload.error.message}`);
  const handler = handlers[name] as (payload: unknown) => Promise<void>;
  await handler(payload.data);
}

function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
