import type {
  Clock,
  EvidenceFiles,
  EvidenceRows,
  Forgetting,
  HistoryAudit,
  Letters,
  Mailer,
  OwnerLetters,
  ReadModels,
  RetentionDays,
  UnitOfWork,
} from '@tctp/application';

/** What the processors work with. Bound once in `worker.module.ts`. */
export abstract class WorkerDeps {
  abstract readonly work: UnitOfWork;
  abstract readonly read: ReadModels;
  abstract readonly clock: Clock;
  abstract readonly history: HistoryAudit;
  abstract readonly files: EvidenceFiles;
  abstract readonly rows: EvidenceRows;
  abstract readonly letters: Letters;
  abstract readonly ownerLetters: OwnerLetters;
  /** Null: no mail server is set up. */
  abstract readonly mailer: Mailer | null;
  abstract readonly publicUrl: string | null;
  abstract readonly forgetting: Forgetting;
  abstract readonly retention: RetentionDays;
}
