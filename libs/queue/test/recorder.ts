import type { JobHandlers, JobName, QueueLog } from '../src/index';

type Handle = (payload: unknown) => Promise<void>;

/** Handlers that note what they were given; a spec replaces only the one it is about. */
export function recordingHandlers(
  seen: { name: JobName; payload: unknown }[],
  replaced: Partial<Record<JobName, Handle>> = {},
): JobHandlers {
  const note = (name: JobName) => async (payload: unknown) => {
    await replaced[name]?.(payload);
    seen.push({ name, payload });
  };
  return {
    'collect-orphans': note('collect-orphans'),
    'send-letters': note('send-letters'),
    'forget-old': note('forget-old'),
    'seal-history': note('seal-history'),
    'sweep-deadlines': note('sweep-deadlines'),
    'deliver-digests': note('deliver-digests'),
    'recompute-scores': note('recompute-scores'),
  };
}

export function recordingLog(): QueueLog & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, log: (line) => lines.push(line), warn: (line) => lines.push(line) };
}
