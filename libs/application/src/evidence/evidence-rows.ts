/** One row of evidence, removed ones too: history refers to them; or a draft or an entry of a register, which have no task: `taskId` is empty. */
export interface RowOfFile {
  tenantId: string;
  planId: string;
  taskId: string;
  fileName: string;
  /** As it was when it was uploaded. */
  size: number;
}

export interface NamedFile {
  sha256: string;
  rows: readonly RowOfFile[];
}

/** What the database knows of files. */
export interface EvidenceRows {
  /** Every file that a row names, once, with its rows. */
  named(): AsyncIterable<NamedFile>;
  countNamed(): Promise<number>;
  /**
   * Those that no row names. A database without any row answers none: it is new beside old files, and cannot judge them.
   */
  unnamed(sha256s: readonly string[]): Promise<string[]>;
  /**
   * Does the work, unless it is being done elsewhere, or a transaction is open that began a day ago: it may hold rows
   * that nobody else can see yet.
   */
  alone(work: () => Promise<void>): Promise<void>;
}
