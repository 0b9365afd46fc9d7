/** What a person may change in a draft; applied in order on top of what was read, and kept with the reason. */
export type DraftEdit =
  | { change: 'plan'; part: PlanPart; to: string }
  | { change: 'row'; row: string; part: RowPart; to: string }
  | { change: 'coordinators'; row: string; to: readonly string[] }
  | { change: 'remove'; row: string }
  /** `row` is a new id; `from` the finding or the component it comes from. */
  | {
      change: 'add';
      row: string;
      code: string;
      title: string;
      lead: string;
      deliverable: string;
      deadline: string;
    }
  /** Whatever is written like this means that unit, everywhere. */
  | { change: 'unit'; words: string; to: string }
  /** The narrative's component is the one the annex calls `as`. */
  | { change: 'same'; code: string; as: string }
  | { change: 'component'; code: string; part: 'max' | 'obtained'; to: string }
  | { change: 'field'; field: string; part: 'max' | 'obtained'; to: string }
  | { change: 'result'; part: ResultPart; to: string }
  /** A set that is known already; empty: as the document gives it. */
  | { change: 'criteria'; to: string };

/** `authority` and `reviewer` are ids of units, days are `yyyy-mm-dd`. */
export const PLAN_PARTS = ['number', 'title', 'year', 'issuedOn', 'endsOn', 'authority', 'reviewer'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** `lead` is the id of a unit; `deadline` is words, read again. */
export const ROW_PARTS = [
  'number',
  'code',
  'title',
  'lead',
  'deliverable',
  'requirement',
  'deadline',
] as const;
export type RowPart = (typeof ROW_PARTS)[number];

export const RESULT_PARTS = ['evidence', 'survey', 'total', 'rank', 'ranked', 'none'] as const;
export type ResultPart = (typeof RESULT_PARTS)[number];
