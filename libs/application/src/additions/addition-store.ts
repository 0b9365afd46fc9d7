import type { Instant, LocalDate } from '@tctp/domain';
import type { DocumentNamed } from '../document-named';
import type { TaskToLoad } from '../ports';

/** A row that came to a plan which ran already: why, on which document, and who added it. */
export interface AdditionToWrite {
  sequence: number;
  rowId: string;
  componentCode: string;
  reason: string;
  document: DocumentNamed | null;
  by: string;
  at: Instant;
}

export interface AdditionRow extends Omit<AdditionToWrite, 'by'> {
  title: string;
  /** Short name of the unit that leads it now. */
  leadName: string;
  by: { accountId: string; displayName: string };
  /** In the order in which they fall due. */
  tasks: readonly { id: string; lastDay: LocalDate | null }[];
}

export interface AdditionStore {
  /**
   * How many rows were added so far, with the plan locked; false for `open` once a dossier was frozen. `lastNumber`: the
   * highest that a row of the plan has.
   */
  lock(tenantId: string, planId: string): Promise<{ count: number; open: boolean; lastNumber: number }>;
  /** The row with its bare tasks, set-wise. */
  add(tenantId: string, planId: string, row: AdditionToWrite, tasks: readonly TaskToLoad[]): Promise<void>;
}

export interface AdditionReads {
  /** Newest first, with how many tasks each component has. */
  read(
    tenantId: string,
    planId: string,
  ): Promise<{ rows: readonly AdditionRow[]; tasksOf: Readonly<Record<string, number>>; open: boolean }>;
}
