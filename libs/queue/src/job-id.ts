/**
 * The queue's id of the job for one outbox row, so that a row relayed twice is one job.
 * BullMQ refuses whole numbers and `:`, and never runs again an id it still remembers as completed: the epoch (any
 * text that changes when row numbers start over, such as after a restored backup) keeps a new row from meeting an old id.
 */
export function outboxJobId(rowId: string | number | bigint, epoch: string): string {
  return `outbox-${plain(epoch)}-${plain(String(rowId))}`;
}

function plain(part: string): string {
  if (part === '' || part.includes(':'))
    throw new Error(`A job id part must be non-empty and without ':': '${part}'`);
  return part;
}
