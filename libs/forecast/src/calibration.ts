import type { Points, Reason } from '@tctp/domain';
import {
  ZERO,
  comparePoints,
  divideRounded,
  points as canonical,
  subtractPoints,
  sumPoints,
} from '@tctp/domain';
import type { OutcomeParameters } from './outcome-parameters';

/** One component as a reviewer and the appraiser saw it. */
export interface JudgedTwice {
  componentCode: string;
  fieldCode: string;
  reviewer: string | null;
  reviewed: Points;
  official: Points;
}

/** How far reviewers were from the appraiser. */
export interface Agreement {
  pairs: number;
  agreed: number;
  /** Official less reviewed, on average; below 0 the reviewers were too generous. Four decimals; null without pairs. */
  meanError: Points | null;
}

export interface Calibration {
  overall: Agreement;
  byField: Readonly<Record<string, Agreement>>;
  byReviewer: Readonly<Record<string, Agreement>>;
}

/** Earlier reviewed points beside the official ones. A perfect agreement is one to the last decimal. */
export function calibrate(pairs: readonly JudgedTwice[]): Calibration {
  return {
    overall: agreementOf(pairs),
    byField: groups(pairs, ({ fieldCode }) => fieldCode),
    byReviewer: groups(pairs, ({ reviewer }) => reviewer),
  };
}

/** How the appraiser takes reviewed points. The three chances add up to 1. */
export interface Acceptance {
  agrees: number;
  /** Gives other points: `correction` more or less than reviewed. */
  corrects: number;
  /** Does not recognise it at all. */
  rejects: number;
  /** Points, to the cent. */
  correction: Points;
  /** Pairs this was learnt from. */
  pairs: number;
}

/**
 * How the appraiser will take it, shrunk: the field's own experience pulls the overall one, and that pulls the belief of
 * the model, each as strongly as it has pairs. A reviewer who is known pulls once more. Without a single pair it is the
 * belief: agreed, or not recognised at all. Pairs that differ make room for a correction, by what they differed on
 * average, which a few of them pull only some way from none at all.
 */
export function acceptanceOf(
  calibration: Calibration | undefined,
  { agrees: { share, worth }, corrects }: Pick<OutcomeParameters, 'agrees' | 'corrects'>,
  { fieldCode, reviewer }: { fieldCode: string; reviewer: string | null },
): Acceptance {
  const { overall, byField, byReviewer } = calibration ?? calibrate([]);
  const steps = [overall, byField[fieldCode], reviewer === null ? undefined : byReviewer[reviewer]];
  const learnt = steps.reduce(
    (belief, step) => (step === undefined ? belief : pull(belief, step, worth, corrects.worth)),
    { agrees: share, corrects: 0, rejects: 1 - share, correction: 0 },
  );
  return { ...learnt, correction: canonical(learnt.correction.toFixed(2)), pairs: overall.pairs };
}

/** Whether appraisers have been seen to give more than reviewers. */
export function givesMore({ overall, byField, byReviewer }: Calibration): boolean {
  return [overall, ...Object.values(byField), ...Object.values(byReviewer)].some(
    ({ meanError }) => meanError !== null && comparePoints(meanError, ZERO) > 0,
  );
}

/** What was learnt, or that there is nothing to learn from yet. */
export function calibrationReason(calibration: Calibration | undefined): Reason {
  const { pairs, agreed, meanError } = (calibration ?? calibrate([])).overall;
  if (meanError === null) return { code: 'calibration.none', params: {} };
  return { code: 'calibration.learnt', params: { pairs, agreed, points: meanError } };
}

type Belief = Omit<Acceptance, 'correction' | 'pairs'> & { correction: number };

function pull(
  belief: Belief,
  { pairs, agreed, meanError }: Agreement,
  worth: number,
  errorWorth: number,
): Belief {
  if (pairs + worth === 0) return belief;
  const differed = pairs - agreed;
  const pulled = (chance: number, seen: number) => (seen + chance * worth) / (pairs + worth);
  return {
    agrees: pulled(belief.agrees, agreed),
    corrects: pulled(belief.corrects, differed),
    rejects: pulled(belief.rejects, 0),
    correction:
      differed === 0
        ? belief.correction
        : (Number(meanError) * pairs + belief.correction * errorWorth) / (differed + errorWorth),
  };
}

function agreementOf(pairs: readonly JudgedTwice[]): Agreement {
  const errors = pairs.map(({ official, reviewed }) => subtractPoints(official, reviewed));
  const agreed = errors.filter((error) => comparePoints(error, ZERO) === 0).length;
  const meanError = pairs.length === 0 ? null : mean(errors);
  return { pairs: pairs.length, agreed, meanError };
}

function mean(errors: readonly Points[]): Points {
  return divideRounded(sumPoints(errors), String(errors.length), { to: '0.0001', mode: 'halfUp' });
}

function groups(
  pairs: readonly JudgedTwice[],
  keyOf: (pair: JudgedTwice) => string | null,
): Record<string, Agreement> {
  const keys = [...new Set(pairs.map(keyOf))].filter((key) => key !== null).sort();
  return Object.fromEntries(
    keys.map((key) => [key, agreementOf(pairs.filter((pair) => keyOf(pair) === key))]),
  );
}
