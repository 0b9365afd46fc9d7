import type { Points, Rounding } from './points';
import type { RegisterName } from './registers/register';
import type { Bilingual, Bounds, Condition, Confidence, FactSpec, Rule } from './rule';

/**
 * A criteria set (bộ tiêu chí) as far as its source tells it. A maximum the source does not give is null,
 * and the rest of a field stands as one line "not itemised", so that every total still adds up.
 */
export interface CriteriaSet {
  id: string;
  version: string;
  title: string;
  total: Points;
  fields: readonly Field[];
  components: readonly Component[];
  source: string;
  /** Where the source can be read. */
  sources?: readonly { title: string; address: string }[];
  /** Tiêu chí, between field and component, where the source gives them. */
  criteria?: readonly Criterion[];
  /** The levels of government the set appraises, and what a level gets for a component that is not meant for it. */
  levels?: readonly { code: string; label: Bilingual }[];
  notApplicable?: NotApplicablePolicy;
  /** Facts about a whole unit rather than one component: late reports, disciplined officials. */
  facts?: readonly FactSpec[];
  /** What registers count for those facts. */
  figures?: readonly ComponentFigure[];
  knockOuts?: readonly SetKnockOut[];
  penalties?: readonly SetAdjustment[];
  bonuses?: readonly SetAdjustment[];
  /** How the rest is brought to the full scale when a component is left out. */
  rescaling?: Rescaling;
  grading?: Grading;
}

/** Lĩnh vực; `unlisted` for the fields the source counts without naming; `survey` for the sociological survey. */
export interface Field {
  code: string;
  title: string;
  kind: 'listed' | 'unlisted' | 'survey';
  max: Points;
  /** The source's own words for the maximum, and how sure we are of it. */
  source?: string;
  confidence?: Confidence;
}

/** Tiêu chí. */
export interface Criterion {
  code: string;
  fieldCode: string;
  title: string;
  max: Points | null;
  /** Of the maximum, as in a field. */
  source?: string;
  confidence?: Confidence;
}

/** Tiêu chí thành phần. */
export interface Component {
  code: string;
  fieldCode: string;
  title: string;
  max: Points | null;
  facts: readonly FactSpec[];
  rule: Rule | null;
  /** Set where the points depend on a superior and not on any unit below (5.2, 3.2). */
  outsideControl: Bilingual | null;
  criterionCode?: string;
  /** Levels it is meant for; all of the set's where absent. */
  levels?: readonly string[];
  /** What registers count for it. */
  figures?: readonly ComponentFigure[];
  /** What the source accepts as proof. */
  evidence?: readonly string[];
  /** Of the maximum; a rule has its own. */
  source?: string;
  confidence?: Confidence;
  notes?: readonly Bilingual[];
}

/** A figure of a register that speaks for a component: of one of its facts where that is named, for reading otherwise. */
export interface ComponentFigure {
  register: RegisterName;
  figure: string;
  fact?: string;
  /** The figure's value → the fact's, where the set has words of its own for it. */
  as?: Readonly<Record<string, string>>;
}

export interface NotApplicablePolicy {
  gives: 'full' | 'leaveOut' | 'unknown';
  /** Levels the source says it of; every level where absent. Of the others nothing is known. */
  levels?: readonly string[];
  source: string;
  confidence?: Confidence;
}

/** A condition that leaves nothing of every component whose code is `scope` or begins with it and a dot. */
export interface SetKnockOut {
  scope: string;
  when: Condition;
  why: Bilingual;
  source: string;
}

/** So many points per occurrence on the whole set, at most `cap`. Both are positive; a penalty takes them off. */
export interface SetAdjustment {
  fact: string;
  per: Points;
  cap: Points;
  source: string;
}

export interface Rescaling {
  /** Whether a set without survey results stands on its evidence alone. */
  surveyAbsent: 'rescale' | 'unknown';
  rounding: Rounding;
  source: string;
}

/** Xếp loại. Grades from the lowest; where two bounds meet, their sides say who has the bound. */
export interface Grading {
  source: string;
  grades: readonly Grade[];
  ceilings?: readonly Ceiling[];
  /** Who stands first among equal totals, in order. */
  tieBreaks?: readonly TieBreak[];
}

export interface Grade extends Bounds {
  code: string;
  label: Bilingual;
  confidence?: Confidence;
  /** At most so many units, or so many percent of all ranked units (rounded down), best first. */
  quota?: { units: number } | { percent: number };
}

/** Whom the condition meets cannot be graded above `notAbove`. */
export interface Ceiling {
  when: Condition;
  notAbove: string;
  why: Bilingual;
  source: string;
}

/** The more points in a field or component the better; for a fact, the data says which way. */
export type TieBreak =
  | { by: 'field'; code: string }
  | { by: 'component'; code: string }
  | { by: 'fact'; fact: string; prefer: 'more' | 'less' };

/** Last year's official result: the yardstick of the forecast. */
export interface Baseline {
  year: number;
  total: Points;
  evidencePoints: Points;
  surveyPoints: Points;
  /** Null: not known. */
  rank: number | null;
  rankedUnits: number | null;
  fields: readonly { code: string; points: Points }[];
  /** Points of the components the source itemises; every other component lost nothing. */
  components: readonly { code: string; points: Points; reason: Bilingual }[];
}
