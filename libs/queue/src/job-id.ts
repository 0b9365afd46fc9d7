/**
 * The queue's id of the job for one outbox row, so that a row relayed twice is one job. A row that was lost and is sent
 * once more is another job (`sends` counts from 0): the queue may remember the first one.
 * BullMQ refuses whole numbers and `:`, and never runs again an id it still remembers as completed: the epoch (any
 * text that changes when row numbers start over, such as after a restored backup) keeps a new row from meeting an old id.
 */
export function outboxJobId(rowId: string | number | bigint, epoch: string, sends = 0): string {
  const again = sends === 0 ? '' : `.${sends}`;
  return `outbox-${plain(epoch)}-${plain(String(rowId))}${again}`;
}

/** The outbox row behind a job; null for jobs that no row asked for. */
export function outboxRowOf(jobId: string): string | null {
  return /^outbox-.+-(\d+)(?:\.\d+)?$/.exec(jobId)?.[1] ?? null;
}

function plain(part: string): string {
  if (part === '' || part.includes(':'))
    throw new Error(`A job id part must be non-empty and without ':': '${part}'`);
  return part;
}
