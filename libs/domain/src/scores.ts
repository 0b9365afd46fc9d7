import type { Points } from './points';
import type { Bilingual } from './rule';

/** Tự chấm, thẩm tra, dự kiến, thẩm định: four scores live side by side for every component. */
export const SCORE_KINDS = ['claimed', 'reviewed', 'forecast', 'official'] as const;
export type ScoreKind = (typeof SCORE_KINDS)[number];

/** Three readings of the same evidence, the most careful first. */
export const FORECAST_VIEWS = ['strict', 'likely', 'lenient'] as const;
export type ForecastViewName = (typeof FORECAST_VIEWS)[number];

/** Why a number is what it is: a message code and its parameters, put into words by the catalogues. */
export interface Reason {
  code: string;
  params: Readonly<Record<string, ReasonParam>>;
}

/** A plain value, a label that is data in two languages, a reason inside a reason, or a list of those. */
export type ReasonParam = string | number | Bilingual | Reason | readonly (Bilingual | Reason)[];

/** `points` null means not known, or voided; the reason says which. */
export interface Score {
  componentCode: string;
  kind: ScoreKind;
  points: Points | null;
  reason: Reason;
}
