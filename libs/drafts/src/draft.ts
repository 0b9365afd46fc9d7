import type { DeadlineExpression, DeadlineFinding, WorkCalendar } from '@tctp/calendar';
import type { Because } from './proposal';
import type { CriteriaSet, DraftEdit, LocalDate, Place, Points, Unit } from '@tctp/domain';

/** What the reading is held against. Pure data: the same context and edits give the same draft and findings. */
export interface DraftContext {
  units: readonly Unit[];
  /** Former names and whatever else a unit is known by. */
  aliases: readonly { words: string; unitId: string }[];
  /** Of the plan's year and the next. */
  calendar: WorkCalendar;
  /** Sets somebody may choose instead of what the document gives. */
  criteriaSets: readonly CriteriaSet[];
}

/** A plan in the making: the reading with every edit applied and units matched. Null is what is not known yet. */
export interface Draft {
  number: string | null;
  title: string | null;
  year: number | null;
  issuedOn: LocalDate | null;
  endsOn: LocalDate | null;
  authorityUnitId: string | null;
  reviewUnitId: string | null;
  /** Null: as the document gives it. */
  criteriaSetId: string | null;
  fields: readonly DraftField[];
  /** Every component the paper or an edit names, once per code. */
  components: readonly DraftComponent[];
  result: DraftResult;
  rows: readonly DraftRow[];
  /** The edits that took hold, in order: what somebody has said is not asked again. */
  said: readonly DraftEdit[];
}

export interface DraftField {
  id: string;
  code: string | null;
  title: string;
  max: Points | null;
  obtained: Points | null;
}

export interface DraftComponent {
  code: string;
  fieldId: string | null;
  title: string;
  max: Points | null;
  obtained: Points | null;
  /** Why points were lost, in the paper's words. */
  reason: string | null;
  /** Set where the words say that a superior has to act first. */
  outsideControl: string | null;
}

/** Last year's result. `none`: somebody confirmed that there is none. */
export interface DraftResult {
  none: boolean;
  year: number | null;
  evidenceMax: Points | null;
  surveyMax: Points | null;
  evidence: Points | null;
  survey: Points | null;
  total: Points | null;
  rank: number | null;
  ranked: number | null;
}

export interface DraftRow {
  id: string;
  /** Null for a row that somebody added. */
  place: Place | null;
  number: string | null;
  code: string | null;
  title: string;
  lead: { words: string; unitId: string | null };
  coordinators: readonly { words: string; unitId: string | null }[];
  deliverable: string;
  requirement: string;
  deadline: { words: string; expression: DeadlineExpression | null; findings: readonly DeadlineFinding[] };
  /** Of a proposed plan: why it stands in it. */
  because: Because | null;
}
