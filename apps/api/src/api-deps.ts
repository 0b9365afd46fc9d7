import type { KeyObject } from 'node:crypto';
import type {
  AccessTrail,
  AccessTrailReads,
  Clock,
  DraftReads,
  EvidenceFiles,
  ExamineFile,
  FileScanner,
  Letters,
  Mailer,
  MovableClock,
  Notices,
  Papers,
  PlanReader,
  ReadModels,
  ShippedDefaults,
  SurveyCodes,
  UnitOfWork,
} from '@tctp/application';
import type { SearchResult } from '@tctp/contracts';
import type { Actor, Role } from '@tctp/domain';
import type { PlanWords } from '@tctp/drafts';
import type { ClaimMapping, OpenIdProvider } from '@tctp/identity';
import type {
  Accounts,
  ApiTokens,
  AdministrationReads,
  SavedFilters,
  MailLinks,
  SecondFactors,
  Sessions,
  SetUp,
  SignInAttempts,
  SignOns,
} from '@tctp/persistence';
import type { TusUploads } from './uploads/tus-uploads';

/** What the controllers work with. Bound once in `api.module.ts`; a class, so that Nest can inject it by type. */
export abstract class ApiDeps {
  abstract readonly work: UnitOfWork;
  abstract readonly read: ReadModels;
  abstract readonly administration: AdministrationReads;
  abstract readonly clock: Clock;
  /** Null outside a sandbox. */
  abstract readonly movableClock: MovableClock | null;
  abstract readonly files: EvidenceFiles;
  abstract readonly examine: ExamineFile;
  /** Null: none is set up. */
  abstract readonly scanner: FileScanner | null;
  /** On their way: not evidence yet. */
  abstract readonly uploads: TusUploads;
  abstract readonly papers: Papers;
  abstract readonly accounts: Accounts;
  abstract readonly signInAttempts: SignInAttempts;
  abstract readonly sessions: Sessions;
  abstract readonly signOns: SignOns;
  /** Null: people sign in by password only. */
  abstract readonly signOn: SignOn | null;
  abstract readonly setUp: SetUp;
  abstract readonly mailLinks: MailLinks;
  abstract readonly secondFactors: SecondFactors;
  abstract readonly apiTokens: ApiTokens;
  /** Under which the secrets of second factors are sealed. */
  abstract readonly factorKey: KeyObject;
  /** How codes to answer with are made, and what is kept of them. */
  abstract readonly surveyCodes: SurveyCodes;
  abstract readonly notices: Notices;
  abstract readonly letters: Letters;
  /** Null: no mail server is set up. */
  abstract readonly mailer: Mailer | null;
  abstract readonly search: (reader: Actor, words: string) => Promise<SearchResult>;
  abstract readonly drafts: DraftReads;
  abstract readonly readPaper: PlanReader;
  /** What a tenant's first plan takes its policy and calendar from. */
  abstract readonly shipped: ShippedDefaults;
  abstract readonly planWords: PlanWords;
  abstract readonly savedFilters: SavedFilters;
  abstract readonly trail: AccessTrail;
  abstract readonly trailReads: AccessTrailReads;
  abstract readonly newId: () => string;
  /** Tells the worker that deadlines may have fallen due. Losing it costs a minute, not a deadline. */
  abstract readonly nudgeSweep: () => Promise<void>;
  abstract readonly settings: ApiSettings;
}

/** The identity provider, and who its people are here. */
export interface SignOn {
  name: string;
  mapping: ClaimMapping;
  provider: OpenIdProvider;
  /** People come by HTTPS. */
  isSecure: boolean;
}

export interface ApiSettings {
  sandbox: boolean;
  /** Password of the sandbox accounts; null outside a sandbox. */
  sandboxPassword: string | null;
  uploadLimitBytes: number;
  secondFactorRoles: readonly Role[];
  sessionHours: number;
  sessionIdleMinutes: number;
  secureCookies: boolean;
  publicUrl: string | null;
  trustedProxies: readonly string[];
  allowedHosts: readonly string[];
  /** How long one request may take to arrive. */
  requestSeconds: number;
  /** Of one signed-in person; 0: no limit. */
  requestsPerMinute: number;
  webDir: string;
  version: string;
}
