import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { smtpMailer } from '@tctp/mail';
import type { RetentionDays } from '@tctp/application';
import type { SmtpPlace } from '@tctp/mail';
import {
  dataSourceOptions,
  sandboxClock,
  sqlForgetting,
  sqlOwnerLetters,
  sqlReadModels,
  systemClock,
  typeormEvidenceRows,
  typeormHistoryAudit,
  typeormLetters,
  typeormUnitOfWork,
} from '@tctp/persistence';
import type { Publisher } from '@tctp/queue';
import { openEvidenceFiles } from '@tctp/storage';
import type { EvidencePlace } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { CollectOrphansProcessor } from './collect-orphans.processor';
import { DeliverDigestsProcessor } from './deliver-digests.processor';
import { ForgetOldProcessor } from './forget-old.processor';
import { RecomputeScoresProcessor } from './recompute-scores.processor';
import { SealHistoryProcessor } from './seal-history.processor';
import { SendLettersProcessor } from './send-letters.processor';
import { SweepDeadlinesProcessor } from './sweep-deadlines.processor';
import { WakeUp } from './wake-up';
import { WorkerDeps } from './worker-deps';

export interface WorkerModuleOptions {
  databaseUrl: string;
  evidence: EvidencePlace;
  sandbox: boolean;
  mail: SmtpPlace | null;
  publicUrl: string | null;
  retention: RetentionDays;
  publisher: Publisher;
}

export const WORKER_SOURCE = 'worker';

@Module({})
export class WorkerModule {
  static with(options: WorkerModuleOptions): DynamicModule {
    const clockOf = (source: DataSource) => (options.sandbox ? sandboxClock(source) : systemClock);
    return {
      module: WorkerModule,
      // Named, because `tctp up` runs the API with its own pool in the same process.
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(options.databaseUrl), name: WORKER_SOURCE })],
      providers: [
        SweepDeadlinesProcessor,
        SealHistoryProcessor,
        CollectOrphansProcessor,
        ForgetOldProcessor,
        DeliverDigestsProcessor,
        RecomputeScoresProcessor,
        SendLettersProcessor,
        {
          provide: WorkerDeps,
          inject: [getDataSourceToken(WORKER_SOURCE)],
          useFactory: async (source: DataSource): Promise<WorkerDeps> => ({
            work: typeormUnitOfWork(source),
            read: sqlReadModels(source),
            clock: clockOf(source),
            history: typeormHistoryAudit(source),
            files: await openEvidenceFiles(options.evidence),
            rows: typeormEvidenceRows(source),
            letters: typeormLetters(source),
            ownerLetters: sqlOwnerLetters(source),
            mailer: options.mail === null ? null : smtpMailer(options.mail),
            publicUrl: options.publicUrl,
            forgetting: sqlForgetting(source),
            retention: options.retention,
          }),
        },
        {
          provide: WakeUp,
          inject: [getDataSourceToken(WORKER_SOURCE)],
          useFactory: (source: DataSource) =>
            new WakeUp(source, clockOf(source), options.publisher, options.sandbox),
        },
      ],
    };
  }
}
