import type { Points, Rounding } from './points';
import type { LocalDate } from './time';

export interface Bilingual {
  vi: string;
  en: string;
}

/** How sure we are: read in the source, inferred from it, contradicted within it, or still to be verified. */
export type Confidence = 'read' | 'inferred' | 'conflicting' | 'unverified';

/**
 * `number` is an exact decimal; `count` whole from 0; `percent` 0 to 100; `ratio` so many of so many; `date`
 * a day or the explicit answer that it never happened.
 */
export type FactKind = 'number' | 'count' | 'percent' | 'ratio' | 'date' | 'yesNo' | 'choice';

/** One figure a unit claims and a reviewer accepts or corrects. */
export interface FactSpec {
  name: string;
  kind: FactKind;
  label: Bilingual;
  /** What is counted, for reading: "đơn vị". */
  unit?: Bilingual;
  /** What the two or three figures of a ratio are. */
  parts?: { part: Bilingual; whole: Bilingual; due?: Bilingual };
  choices?: readonly { value: string; label: Bilingual }[];
  /** How the facts of several tasks or cycles of one component come together. */
  combine: 'sum' | 'least' | 'greatest' | 'every' | 'latest';
}

/** Whole numbers with part ≤ whole; `due` says how many of the whole were already due, for "done of what is due". */
export interface RatioValue {
  part: number;
  whole: number;
  due?: number;
}

/** "Not done": an answer, unlike a fact that is absent. */
export const NEVER = 'never';

/** A number fact is decimal text (or a JSON number, read by its digits); a date is a `LocalDate` or `NEVER`. */
export type FactValue = number | boolean | string | RatioValue;
export type Facts = Readonly<Record<string, FactValue>>;

/** A question to the facts. Bounds read a ratio by its percentage of the whole. */
export type Condition =
  | { fact: string; is: boolean | string }
  | ({ fact: string } & Bounds)
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** The side a bound belongs to is part of it: `from` and `upTo` include it, `above` and `below` do not. */
export interface Bounds {
  from?: number;
  above?: number;
  upTo?: number;
  below?: number;
}

/**
 * Where the next band begins a band ends, unless it states its own end. With `linearTo` the points run in a
 * straight line from `points` at its beginning to `linearTo` at its end.
 */
export interface Band extends Bounds {
  points: Points;
  linearTo?: Points;
  /** Set where the source does not state the band and we say so on screen. */
  assumed?: boolean;
}

/** How facts become points. Source wording stays beside each rule. */
export type Rule =
  | BandsRule
  | DeductRule
  | ChoiceRule
  | PerUnitRule
  | ProportionalRule
  | TimelinessRule
  | AllOfRule
  | ExternalRule;

/** What any rule may carry. They act in this order: knock-out, not arisen, the rule itself, rounding, mitigation. */
export interface RuleBase {
  /** The source's own words. */
  source: string;
  /** What the source leaves open and this rule assumes; shown wherever the rule is applied. */
  assumption?: Bilingual;
  confidence?: Confidence;
  /** The condition leaves nothing. */
  knockOut?: { when: Condition; why: Bilingual };
  /** The thing did not arise this year. */
  notArisen?: NotArisen;
  /** Although the rule gives less, the condition earns at least these points. */
  mitigation?: { when: Condition; points: Points; why: Bilingual };
  rounding?: Rounding;
}

export interface NotArisen {
  when: Condition | 'zeroDenominator';
  /** `leaveOut` rescales the rest of the set to its full scale; `unknown` where the source does not say. */
  gives: 'full' | 'leaveOut' | 'unknown' | { points: Points };
  why: Bilingual;
  assumed?: boolean;
}

/** Whether a ratio is measured against everything, or against what was already due. */
export type Denominator = 'whole' | 'due';

/** The highest band whose bound the fact reaches gives the points. Ordered from the lowest. */
export interface BandsRule extends RuleBase {
  kind: 'bands';
  fact: string;
  /** For a ratio; the whole unless stated. */
  denominator?: Denominator;
  bands: readonly Band[];
}

/** So many points off per occurrence, from the maximum, never below the floor. */
export interface DeductRule extends RuleBase {
  kind: 'deduct';
  fact: string;
  start: Points;
  per: Points;
  floor: Points;
}

/** Each answer has its points. */
export interface ChoiceRule extends RuleBase {
  kind: 'choice';
  fact: string;
  options: readonly { value: string; points: Points; assumed?: boolean }[];
}

/** So many points each, up to a cap. */
export interface PerUnitRule extends RuleBase {
  kind: 'perUnit';
  fact: string;
  per: Points;
  cap: Points;
}

/** Percentage × maximum / target, at most the maximum; nothing below `zeroBelow` percent. */
export interface ProportionalRule extends RuleBase {
  kind: 'proportional';
  fact: string;
  denominator?: Denominator;
  /** Percent that earns the maximum. */
  target: number;
  zeroBelow?: number;
  rounding: Rounding;
}

/** A date against a due day, which is itself the last day in time. */
export interface TimelinessRule extends RuleBase {
  kind: 'timeliness';
  fact: string;
  due: { on: LocalDate } | { fact: string; within: number };
  /** How `within` and lateness are counted. */
  unit: 'days' | 'workingDays';
  onTime: Points;
  /** Late by at most so many days; ordered from the shortest. */
  late: readonly { upTo: number; points: Points }[];
  later: Points;
  never: Points;
}

/** All of several yes-or-no facts, or else. Over cycles each fact combines by `every`. */
export interface AllOfRule extends RuleBase {
  kind: 'allOf';
  facts: readonly string[];
  points: Points;
  otherwise: Points;
}

/** Points that somebody else gives, such as the survey's, entered as a number from 0 to the maximum. */
export interface ExternalRule extends RuleBase {
  kind: 'external';
  fact: string;
  /** What holds while there are none. */
  absent: 'unknown' | 'leaveOut' | { points: Points };
}
