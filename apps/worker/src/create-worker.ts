import { Logger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Queues } from '@tctp/queue';
import type { DataSource } from 'typeorm';
import { DeliverDigestProcessor } from './deliver-digest.processor';
import { startOutboxRelay } from './outbox-relay';
import { RecomputeScoreProcessor } from './recompute-score.processor';
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
  const digest = app.get(DeliverDigestProcessor);
  const score = app.get(RecomputeScoreProcessor);
  const running = queues.startWorker({
    'sweep-deadlines': () => sweep.process(),
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
  await scheduleSweep(options, log);
  return {
    async close() {
      await relay.stop();
      await running.close();
      await app.close();
    },
  };
}

async function scheduleSweep(
  { queues, sweepSeconds }: Pick<WorkerOptions, 'queues' | 'sweepSeconds'>,
  log: Logger,
): Promise<void> {
  try {
    await queues.publisher.scheduleSweep(sweepSeconds);
    await queues.publisher.nudge();
  } catch (error) {
    log.warn(`Chưa hẹn được lượt quét hạn (the sweep is not scheduled yet): ${String(error)}`);
    setTimeout(() => void scheduleSweep({ queues, sweepSeconds }, log), 5_000).unref();
  }
}
