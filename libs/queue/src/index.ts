export type { QueueBackend } from './backend';
export { outboxJobId } from './job-id';
export { JOB_NAMES, JOBS } from './job-names';
export type { BatchJob, JobHandlers, JobName, JobPayload } from './job-names';
export { openQueues } from './open-queues';
export type { Queues, QueuesOptions, RunningWorker, WorkOptions } from './open-queues';
export type { PublishedJob, Publisher, QueueCounts } from './publisher';
export type { QueueLog } from './queue-log';
export type { WorkerState } from './steady-worker';
