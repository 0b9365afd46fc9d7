import type { TaskObstacle } from '@tctp/contracts';
import type { Actor, Instant, LocalDate, RegisterName } from '@tctp/domain';
import type { EntryChange, RegisterBooks } from '@tctp/registers';
import type { UnitWithout } from './register-days';
import type { BookKey, EntryInHand } from './register-store';

type UnitName = { id: string; name: string; shortName: string };

export interface RegisterRow extends EntryInHand {
  unit: UnitName;
  dueOn: LocalDate | null;
  late: boolean;
  openedAt: Instant;
  changedAt: Instant;
}

/** Of whose entries: everybody's, or one unit's; never those that name the account. */
export interface RegisterScope {
  tenantId: string;
  planId: string;
  unitId: string | null;
  accountIds: readonly string[];
}

export interface RegisterFilter {
  search?: string | undefined;
  state?: string | undefined;
  unitId?: string | undefined;
  before?: number | undefined;
  limit: number;
}

export interface RegisterEntryRows {
  row: RegisterRow;
  files: readonly { id: string; fileName: string; size: number; addedAt: Instant; addedBy: string }[];
  history: readonly {
    sequence: number;
    act: string;
    state: string | null;
    changes: readonly EntryChange[];
    reason: string | null;
    at: Instant;
    by: string | null;
  }[];
  personName: string | null;
}

export interface BookTermsRow {
  register: RegisterName;
  closedAt: Instant | null;
  wantedBy: LocalDate | null;
  unitIds: readonly string[] | null;
}

export interface UrgedRow {
  at: Instant;
  by: string | null;
  units: number;
  reason: string | null;
}

export interface RegisterReads {
  /** By register and state, as far as the scope of each goes. */
  counts(
    tenantId: string,
    planId: string,
    scopes: Readonly<Partial<Record<RegisterName, RegisterScope>>>,
  ): Promise<{ register: RegisterName; state: string; entries: number; late: number }[]>;
  /** Every book of a plan, as figures count them. */
  books(tenantId: string, planId: string): Promise<RegisterBooks>;
  terms(tenantId: string, planId: string): Promise<BookTermsRow[]>;
  list(register: RegisterName, scope: RegisterScope, filter: RegisterFilter): Promise<RegisterRow[]>;
  find(tenantId: string, entryId: string): Promise<EntryInHand | null>;
  entry(reader: Actor, entryId: string): Promise<RegisterEntryRows | null>;
  /** What is there of a file of an entry; null where there is none. */
  file(
    tenantId: string,
    entryId: string,
    fileId: string,
  ): Promise<{ sha256: string; fileName: string; mediaType: string; size: number } | null>;
  /** Those of these entries that the reader may see. */
  told(reader: Actor, entryIds: readonly string[]): Promise<RegisterRow[]>;
  /** Late entries of a plan that the reader may see, the longest late first; and how many there are in all. */
  late(reader: Actor, planId: string, limit: number): Promise<{ count: number; rows: RegisterRow[] }>;
  /** Units that are expected to have an entry and have none. */
  unitsWithout(book: BookKey & Pick<BookTermsRow, 'unitIds'>): Promise<UnitWithout[]>;
  /** The last times units were urged; those that spoke to one unit, where one is named. */
  urged(book: BookKey, unitId: string | null, limit: number): Promise<UrgedRow[]>;
  /** Obstacles reported on tasks the reader may see, newest first. */
  onTasks(reader: Actor, planId: string, filter: RegisterFilter): Promise<TaskObstacle[]>;
  /** Open units below the authority of the plan that are no groups, by name. */
  units(tenantId: string, planId: string): Promise<UnitName[]>;
}
