import { Logger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Queues } from '@tctp/queue';
import type { DataSource } from 'typeorm';
import { DeliverDigestProcessor } from './deliver-digest.processor';
import { startOutboxRelay } from './outbox-relay';
import { RecomputeScoreProcessor } from './recompute-score.processor';
import { SealHistoryProcessor } from './seal-history.processor';
import { SweepDeadlinesProcessor } from './sweep-deadlines.processor';
import { WakeUp } from './wake-up';
import { WORKER_SOURCE, WorkerModule } from './worker.module';

export interface WorkerOptions {
  databaseUrl: string;
  sandbox: boolean;
  queues: Queues;
  sweepSeconds: number;
  relayMilliseconds: number;
  logLevels: LogLevel[];
}

/**
 * The side where time and queues come in: relay, processors and sweep. Starts whether or not the queue is up. Closing
 * it first stops taking rows, then lets what is running finish; the queues belong to the caller.
 */
export async function createWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const { queues, databaseUrl, sandbox } = options;
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({ databaseUrl, sandbox, publisher: queues.publisher }),
    { logger: options.logLevels, abortOnError: false },
  );
  const log = new Logger('worker');
  const sweep = app.get(SweepDeadlinesProcessor);
  const seal = app.get(SealHistoryProcessor);
  const digest = app.get(DeliverDigestProcessor);
  const score = app.get(RecomputeScoreProcessor);
  const running = queues.startWorker({
    'sweep-deadlines': () => sweep.process(),
    'seal-history': () => seal.process(),
    'deliver-digest': (payload) => digest.process(payload),
    'recompute-score': (payload) => score.process(payload),
  });
  const relay = startOutboxRelay({
    source: app.get<DataSource>(getDataSourceToken(WORKER_SOURCE)),
    publisher: queues.publisher,
    pause: options.relayMilliseconds,
    afterCarrying: () => app.get(WakeUp).arm(),
    log: (line) => log.warn(line),
  });
  await schedule(options, log);
  return {
    async close() {
      await relay.stop();
      await running.close();
      await app.close();
    },
  };
}

/** How long a cut at the end of a task's history could go unnoticed. */
const SEAL_SECONDS = 60;

async function schedule(
  { queues, sweepSeconds }: Pick<WorkerOptions, 'queues' | 'sweepSeconds'>,
  log: Logger,
): Promise<void> {
  try {
    await queues.publisher.repeat('sweep-deadlines', sweepSeconds);
    await queues.publisher.repeat('seal-history', SEAL_SECONDS);
    await queues.publisher.nudge();
  } catch (error) {
    log.warn(`Chưa hẹn được việc lặp lại (repeating jobs are not scheduled yet): ${String(error)}`);
    setTimeout(() => void schedule({ queues, sweepSeconds }, log), 5_000).unref();
  }
}
