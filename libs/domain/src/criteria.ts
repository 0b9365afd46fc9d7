import type { Points } from './points';
import type { Bilingual, FactSpec, Rule } from './rule';

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
}

/** Lĩnh vực; `unlisted` for the fields the source counts without naming; `survey` for the sociological survey. */
export interface Field {
  code: string;
  title: string;
  kind: 'listed' | 'unlisted' | 'survey';
  max: Points;
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
}

/** Last year's official result: the yardstick of the forecast. */
export interface Baseline {
  year: number;
  total: Points;
  evidencePoints: Points;
  surveyPoints: Points;
  rank: number;
  rankedUnits: number;
  fields: readonly { code: string; points: Points }[];
  /** Points of the components the source itemises; every other component lost nothing. */
  components: readonly { code: string; points: Points; reason: Bilingual }[];
}
