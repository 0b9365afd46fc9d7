import type { Points } from '@tctp/domain';
import { ZERO, comparePoints, divideRounded, subtractPoints, sumPoints } from '@tctp/domain';

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

/** Last year's reviewed points beside the official ones. A perfect agreement is one to the last decimal. */
export function calibrate(pairs: readonly JudgedTwice[]): Calibration {
  return {
    overall: agreementOf(pairs),
    byField: groups(pairs, ({ fieldCode }) => fieldCode),
    byReviewer: groups(pairs, ({ reviewer }) => reviewer),
  };
}

/**
 * The chance that the appraiser agrees, shrunk: the field's own experience pulls the overall one, and that pulls the
 * belief of the model, each as strongly as it has pairs. A reviewer who is known pulls once more. Without a single pair
 * it is the belief.
 */
export function agreementChance(
  calibration: Calibration | undefined,
  { share, worth }: { share: number; worth: number },
  { fieldCode, reviewer }: { fieldCode: string; reviewer: string | null },
): number {
  if (calibration === undefined) return share;
  const { overall, byField, byReviewer } = calibration;
  const steps = [overall, byField[fieldCode], reviewer === null ? undefined : byReviewer[reviewer]];
  return steps.reduce<number>(
    (belief, step) =>
      step === undefined || step.pairs + worth === 0
        ? belief
        : (step.agreed + belief * worth) / (step.pairs + worth),
    share,
  );
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
