import type { FoundDeadline } from '@tctp/calendar';
import type { ColumnMeaning, LocalDate, Place, Points } from '@tctp/domain';
import type { Proposal, ProposedRow } from './proposal';

/** What was understood, the very words, and where they stand. */
export interface Read<T> {
  value: T;
  text: string;
  place: Place;
}

/**
 * A plan as a paper tells it, nothing settled: what it says twice stands here twice. Ids (`r01`, `f1`, `n1`, `s1`)
 * count in reading order, so that the same paper always gives the same ids.
 */
export interface PlanReading {
  /** Every "Số: …/KH-…" and "Kế hoạch số …" that names this plan; the head's first. */
  numbers: readonly Read<string>[];
  title: Read<string> | null;
  year: Read<number> | null;
  /** Every day given as the plan's own; the head's first. */
  issuedOn: readonly Read<LocalDate>[];
  /** The authority in its own words: "Ủy ban nhân dân huyện …". */
  issuer: Read<string> | null;
  /** Names written in more than one way, told apart by their diacritics only. */
  spellings: readonly Spelling[];
  /** Numbers of headings: "II", "2.1", "2.1.1". */
  outline: readonly Read<string>[];
  fields: readonly FieldReading[];
  result: ResultReading;
  /** What the narrative asks for beyond the annex. */
  remarks: readonly Remark[];
  annex: AnnexReading | null;
  /** Rows of tables, and tables by their heads, that could be given no meaning. */
  unread: readonly Read<null>[];
  /** The letter or decision before the plan, by its first line; what it says is not taken for the plan's narrative. */
  letter: Read<null> | null;
  /** Words changed in reading, one by one. */
  normalisations: readonly Normalisation[];
  /** Where no paper was read: the year before has proposed it. */
  proposal?: Proposal;
}

export interface Spelling {
  folded: string;
  variants: readonly { text: string; places: readonly Place[] }[];
}

/** Each null where the words do not give it. */
export interface PointsReading {
  max: Read<Points> | null;
  obtained: Read<Points> | null;
  lost: Read<Points> | null;
}

export interface FieldReading {
  id: string;
  /** The part that the codes of its components share; null where it has none. */
  code: string | null;
  title: string;
  heading: Read<string>;
  points: PointsReading;
  components: readonly NarrativeComponent[];
}

/** A component the narrative speaks of because it lost points. */
export interface NarrativeComponent {
  id: string;
  code: Read<string>;
  title: string;
  points: PointsReading;
  /** Why, in the paper's words. */
  reason: Read<string> | null;
  /** Set where it is known, and not told by the words alone, that a superior has to act first. */
  outsideControl?: string;
}

/** Last year's result as the paper sums it up. */
export interface ResultReading {
  year: Read<number> | null;
  evidence: PointsReading;
  survey: PointsReading;
  total: PointsReading;
  rank: Read<number> | null;
  ranked: Read<number> | null;
  /** "nhóm điều hành tốt". */
  grade: Read<string> | null;
}

/** A paragraph of the narrative that asks somebody for something. */
export interface Remark {
  /** The heading or the words in bold it stands under. */
  about: string;
  text: string;
  place: Place;
  /** Where it names one. */
  code: string | null;
  deadlines: readonly FoundDeadline[];
}

export interface AnnexReading {
  title: Read<string> | null;
  /** Every time the head of the table is printed. */
  heads: readonly HeadReading[];
  sections: readonly SectionReading[];
  rows: readonly RowReading[];
}

export interface HeadReading {
  place: Place;
  /** A column that holds leads and coordinators stands here twice. */
  columns: readonly { title: string; column: number; meaning: ColumnMeaning }[];
  /** Columns whose title says one thing and whose cells hold another. */
  misnamed: readonly { title: string; holds: ColumnMeaning }[];
}

/** A row over the whole width that names the lead unit of the rows below it. */
export interface SectionReading {
  id: string;
  unit: Read<string>;
  /** Words in other cells of that row. */
  strays: readonly Read<string>[];
  /** Set where a repeated head or the end of a table stands between it and its first row. */
  cutOff: boolean;
}

export interface RowReading {
  id: string;
  number: Read<string> | null;
  /** Without stray spaces; its `text` keeps them. */
  code: Read<string> | null;
  title: Read<string>;
  sectionId: string | null;
  /** From its own column, or from the section. */
  lead: Read<string> | null;
  /** One by one, "14 xã, thị trấn" whole. */
  coordinators: readonly Read<string>[];
  /** The marks between them, each kind once. */
  separators: readonly string[];
  deliverable: Read<string>;
  requirement: Read<string>;
  deadline: Read<string>;
  place: Place;
  proposed?: ProposedRow;
}

export interface Normalisation {
  /** The row it happened in; null elsewhere. */
  rowId: string | null;
  /** `formula`: the text is what a formula last gave. `title`: a row that went on below a page break. */
  part: 'code' | 'number' | 'points' | 'date' | 'title' | 'spaces' | 'formula';
  was: string;
  now: string;
  place: Place;
}
