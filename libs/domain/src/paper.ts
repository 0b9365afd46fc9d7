/**
 * A document as any format gives it: what stands where, before anybody asks what it means. Readers of Word, Excel,
 * text and PDF make one; the recognition of a plan knows nothing else.
 */
export interface Paper {
  format: PaperFormat;
  /** In reading order. */
  blocks: readonly Block[];
}

export const PAPER_FORMATS = ['docx', 'xlsx', 'text', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export type Block = Paragraph | Table;

/** Words as they stand, without marks of layout; never empty. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  place: Place;
}

/** One run of rows. A table that a page break cuts may come as two. */
export interface Table {
  kind: 'table';
  rows: readonly TableRow[];
  place: Place;
}

export interface TableRow {
  /** From left to right; a cell covered by a merged one is not there. Empty cells are. */
  cells: readonly Cell[];
  place: Place;
}

export interface Cell {
  text: string;
  /** From 1, the column the cell begins in. */
  column: number;
  columns: number;
  /** How many rows it covers, itself included. */
  rows: number;
  place: Place;
  /** Set where the file holds a formula: the text is what it last gave. */
  formula?: true;
}

/** Where something stands, as a reader of the file would look for it. All from 1; what a format lacks is absent. */
export interface Place {
  sheet?: string;
  page?: number;
  line?: number;
  paragraph?: number;
  table?: number;
  row?: number;
  column?: number;
}

/** Why a file gives no paper. Each has a sentence that says what to do instead. */
export const PAPER_REFUSALS = [
  'paper-empty',
  'paper-too-large',
  /** Its bytes are another format than its name says. */
  'paper-other-format',
  'paper-format-unknown',
  /** .doc and .xls: to be saved anew. */
  'paper-old-format',
  'paper-password',
  'paper-macros',
  'paper-damaged',
  /** Larger unpacked, or longer to read, than any plan. */
  'paper-beyond-limits',
  /** A scan: pictures of words. */
  'paper-without-text',
] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];

/** What a column of an annex may hold. */
export const COLUMNS = [
  'number',
  'lead',
  'component',
  'coordinators',
  'deliverable',
  'requirement',
  'deadline',
  /* Of the points: what there is, what was got, what was lost. */
  'max',
  'obtained',
  'lost',
  'other',
] as const;
export type ColumnMeaning = (typeof COLUMNS)[number];
