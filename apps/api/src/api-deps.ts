import type { Clock, EvidenceFiles, MovableClock, ReadModels, UnitOfWork } from '@tctp/application';
import type { Accounts, SavedFilters } from '@tctp/persistence';

/** What the controllers work with. Bound once in `api.module.ts`; a class, so that Nest can inject it by type. */
export abstract class ApiDeps {
  abstract readonly work: UnitOfWork;
  abstract readonly read: ReadModels;
  abstract readonly clock: Clock;
  /** Null outside a sandbox. */
  abstract readonly movableClock: MovableClock | null;
  abstract readonly files: EvidenceFiles;
  abstract readonly accounts: Accounts;
  abstract readonly savedFilters: SavedFilters;
  abstract readonly newId: () => string;
  /** Tells the worker that deadlines may have fallen due. Losing it costs a minute, not a deadline. */
  abstract readonly nudgeSweep: () => Promise<void>;
  abstract readonly settings: ApiSettings;
}

export interface ApiSettings {
  sandbox: boolean;
  /** Password of the sandbox accounts; null outside a sandbox. */
  sandboxPassword: string | null;
  uploadLimitBytes: number;
  sessionHours: number;
  secureCookies: boolean;
  webDir: string;
  version: string;
}
