import type { Points } from './points';

/** One figure a unit claims and a reviewer accepts or corrects. */
export interface FactSpec {
  name: string;
  kind: 'count' | 'percent' | 'yesNo' | 'choice';
  label: Bilingual;
  choices?: readonly { value: string; label: Bilingual }[];
  /** How the facts of several tasks or cycles of one component come together. */
  combine: 'sum' | 'least' | 'greatest' | 'every' | 'latest';
}

export interface Bilingual {
  vi: string;
  en: string;
}

export type FactValue = number | boolean | string;
export type Facts = Readonly<Record<string, FactValue>>;

/** A lower bound of a band and the side it belongs to: `from` includes it, `above` does not. */
export interface Band {
  from?: number;
  above?: number;
  points: Points;
  /** Set where the source does not state the band and we say so on screen. */
  assumed?: boolean;
}

/** How facts become points. Source wording stays beside each rule. */
export type Rule = BandsRule | DeductRule | ChoiceRule;

interface RuleBase {
  /** The source's own words. */
  source: string;
  /** What the source leaves open and this rule assumes; shown wherever the rule is applied. */
  assumption?: Bilingual;
}

/** The highest band whose bound the fact reaches gives the points. Ordered from the lowest. */
export interface BandsRule extends RuleBase {
  kind: 'bands';
  fact: string;
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
