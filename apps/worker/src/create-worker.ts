import { Logger } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { RetentionDays } from '@tctp/application';
import { markOutboxDone } from '@tctp/persistence';
import type { SmtpPlace } from '@tctp/mail';
import type { JobHandlers, Queues } from '@tctp/queue';
import type { EvidencePlace } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { CollectOrphansProcessor } from './collect-orphans.processor';
import { DeliverDigestsProcessor } from './deliver-digests.processor';
import { ForgetOldProcessor } from './forget-old.processor';
import { startOutboxRelay } from './outbox-relay';
import { RecomputeScoresProcessor } from './recompute-scores.processor';
import { SealHistoryProcessor } from './seal-history.processor';
import { SendLettersProcessor } from './send-letters.processor';
import { SweepDeadlinesProcessor } from './sweep-deadlines.processor';
import { WakeUp } from './wake-up';
import { WORKER_SOURCE, WorkerModule } from './worker.module';

export interface WorkerOptions {
  databaseUrl: string;
  evidence: EvidencePlace;
  sandbox: boolean;
  mail: SmtpPlace | null;
  publicUrl: string | null;
  retention: RetentionDays;
  queues: Queues;
  sweepSeconds: number;
  relayMilliseconds: number;
  jobLockSeconds: number;
  log: LoggerService;
}

/**
 * The side where time and queues come in: relay, processors and sweep. Starts whether or not the queue is up. Closing
 * it first stops taking rows, then lets what is running finish; the queues belong to the caller.
 */
export async function createWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const { queues, databaseUrl, evidence, sandbox, mail, publicUrl, retention } = options;
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({
      databaseUrl,
      evidence,
      sandbox,
      mail,
      publicUrl,
      retention,
      publisher: queues.publisher,
    }),
    { logger: options.log, abortOnError: false },
  );
  const log = new Logger('worker');
  const sweep = app.get(SweepDeadlinesProcessor);
  const seal = app.get(SealHistoryProcessor);
  const orphans = app.get(CollectOrphansProcessor);
  const old = app.get(ForgetOldProcessor);
  const letters = app.get(SendLettersProcessor);
  const digests = app.get(DeliverDigestsProcessor);
  const scores = app.get(RecomputeScoresProcessor);
  const source = app.get<DataSource>(getDataSourceToken(WORKER_SOURCE));
  /** What rows of the outbox asked for is done when its job is. */
  const thenDone =
    <Item>(process: (items: Item[]) => Promise<void>) =>
    async ({ items, rows }: { items: Item[]; rows: string[] }): Promise<void> => {
      await process(items);
      await markOutboxDone(source, rows);
    };
  const handlers: JobHandlers = {
    'sweep-deadlines': () => sweep.process(),
    'seal-history': () => seal.process(),
    'collect-orphans': () => orphans.process(),
    'send-letters': () => letters.process(),
    'forget-old': () => old.process(),
    'deliver-digests': thenDone((mailboxes) => digests.process(mailboxes)),
    'recompute-scores': thenDone((plans) => scores.process(plans)),
  };
  const running = queues.startWorker(handlers, { lockSeconds: options.jobLockSeconds });
  const relay = startOutboxRelay({
    source,
    publisher: queues.publisher,
    pause: options.relayMilliseconds,
    // At midnight everybody is told first; points can be counted a little later.
    heldBack: () => (sweep.isBusy ? ['recompute-scores'] : []),
    jobLockSeconds: options.jobLockSeconds,
    // A sweep under way looks for what comes next when it is through.
    afterCarrying: async () => (sweep.isBusy ? undefined : app.get(WakeUp).arm()),
    log: (line) => log.warn(line),
  });
  const round = keepScheduled(options, log);
  return {
    async close() {
      clearInterval(round);
      await relay.stop();
      await running.close();
      await app.close();
    },
  };
}

/** How long a cut at the end of a task's history could go unnoticed. */
const SEAL_SECONDS = 60;

const COLLECT_SECONDS = 24 * 3600;
const FORGET_SECONDS = 24 * 3600;

/** A queue that was away may come back without what was scheduled in it. */
const LOOK_AGAIN_MS = 5_000;

function keepScheduled(
  { queues, sweepSeconds, mail }: Pick<WorkerOptions, 'queues' | 'sweepSeconds' | 'mail'>,
  log: Logger,
): NodeJS.Timeout {
  let said = false;
  const look = async () => {
    try {
      const isNew = await queues.publisher.repeat('sweep-deadlines', sweepSeconds);
      await queues.publisher.repeat('seal-history', SEAL_SECONDS);
      await queues.publisher.repeat('collect-orphans', COLLECT_SECONDS);
      await queues.publisher.repeat('forget-old', FORGET_SECONDS);
      if (mail !== null) await queues.publisher.repeat('send-letters', sweepSeconds);
      if (isNew) await queues.publisher.nudge();
      said = false;
    } catch (error) {
      if (!said)
        log.warn(`Chưa hẹn được việc lặp lại (repeating jobs are not scheduled yet): ${String(error)}`);
      said = true;
    }
  };
  void look();
  return setInterval(() => void look(), LOOK_AGAIN_MS).unref();
}
