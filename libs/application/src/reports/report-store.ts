import type { ToldReport } from '@tctp/contracts';
import type {
  Actor,
  Instant,
  LocalDate,
  Mailbox,
  ReportSection,
  ReportState,
  Submitter,
  WorkState,
} from '@tctp/domain';

export interface ReportPlace {
  planId: string;
  /** 2017-Q3 or 2017. */
  period: string;
}

/** What is written on it when it leaves the house. Unknown is null. */
export interface ReportDocument {
  number: string | null;
  symbol: string | null;
  issuedOn: LocalDate | null;
}

export interface ReportHead extends ReportPlace {
  version: number;
  state: ReportState;
  /** The cycle it closes, as far as somebody or the period has said. */
  taskId: string | null;
  document: ReportDocument;
  composedAt: Instant;
  /** The last day its figures tell of. */
  toldOf: LocalDate;
  submitted: (Submitter & { at: Instant }) | null;
  /** The approved content that stands; null while none does. */
  issue: number | null;
  /** When it was last sent, and as which file: taken up again it is sent anew in its place. */
  sent: SentReport | null;
}

export interface SentReport {
  at: Instant;
  by: string;
  for: string | null;
  taskId: string;
  evidenceId: string;
  sha256: string;
}

export interface KeptReport extends ReportHead {
  sections: readonly ReportSection[];
}

/** Content as it was approved. Never changed, and never forgotten: another approval is another one. */
export interface ReportIssue {
  number: number;
  content: string;
  sha256: string;
  at: Instant;
  by: string;
  for: string | null;
}

export const REPORT_EVENT_CODES = [
  'composed',
  'recomposed',
  'edited',
  'reordered',
  'cycleChosen',
  'submitted',
  'approved',
  'returned',
  'revised',
  'sent',
] as const;
export interface ReportEvent {
  code: (typeof REPORT_EVENT_CODES)[number];
  params: Readonly<Record<string, string | number>>;
  reason: string | null;
}

export interface PersonNamed {
  accountId: string;
  displayName: string;
}

export interface ReportEntry extends ReportEvent {
  number: number;
  at: Instant;
  by: PersonNamed;
  for: PersonNamed | null;
}

export type ToldReportRow = ToldReport & { event: number };

/** A cycle of a task that recurs. */
export interface CycleRow {
  taskId: string;
  cycle: string;
  componentCode: string;
  title: string;
  leadName: string;
  lastDay: LocalDate | null;
  dueAt: Instant | null;
  work: WorkState;
  overdue: boolean;
  /** What stands handed in; null while nothing does. */
  submittedAt: Instant | null;
  /** Of the plan: a deadline from before it measures nobody. */
  issuedAt: Instant;
}

export interface ReportReads {
  list(tenantId: string, planId: string): Promise<ReportHead[]>;
  read(tenantId: string, place: ReportPlace): Promise<KeptReport | null>;
  /** Newest first. */
  history(tenantId: string, place: ReportPlace): Promise<ReportEntry[]>;
  issue(tenantId: string, place: ReportPlace, number: number): Promise<ReportIssue | null>;
  /** Of every row that recurs, in the order they are due. */
  cycles(tenantId: string, planId: string): Promise<CycleRow[]>;
  /** By account, of those named. */
  names(tenantId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** As they stand now, with what was said; only those that the reader may see and has not done themselves. */
  told(reader: Actor, events: readonly (ReportPlace & { event: number })[]): Promise<ToldReportRow[]>;
}

export interface ReportStore {
  /** Locked until the transaction ends. */
  lock(tenantId: string, place: ReportPlace): Promise<KeptReport | null>;
  /** Null, and nothing written, where the period has one already. */
  add(tenantId: string, report: Omit<KeptReport, 'version'>): Promise<number | null>;
  /** Answers the new version. */
  write(tenantId: string, report: KeptReport): Promise<number>;
  /** Answers its number. */
  addIssue(tenantId: string, place: ReportPlace, issue: Omit<ReportIssue, 'number'>): Promise<number>;
  /** Answers the number of the line. */
  tell(actor: Actor, place: ReportPlace, at: Instant, event: ReportEvent): Promise<number>;
  notify(tenantId: string, place: ReportPlace, said: ReportNotice, to: readonly Mailbox[]): Promise<void>;
  /** Null: there is no such account. */
  mailboxOf(tenantId: string, accountId: string): Promise<Mailbox | null>;
}

/** What is told, by which line of the history. */
export interface ReportNotice {
  event: number;
  about: string;
  at: Instant;
  day: LocalDate;
}
