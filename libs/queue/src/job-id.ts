/**
 * The queue's id of the job for one hand-over of outbox rows, so that rows handed over twice are one job. `handOver` is
 * another text for other rows, and for the same ones when they were lost and are sent once more: the queue may remember
 * the first time. BullMQ refuses whole numbers and `:`, and never runs again an id it still remembers as completed: the
 * epoch (any text that changes when row numbers start over, such as after a restored backup) keeps new rows from meeting
 * an old id.
 */
export function outboxJobId(handOver: string, epoch: string): string {
  return `outbox-${plain(epoch)}-${plain(handOver)}`;
}

function plain(part: string): string {
  if (part === '' || part.includes(':'))
    throw new Error(`A job id part must be non-empty and without ':': '${part}'`);
  return part;
}
