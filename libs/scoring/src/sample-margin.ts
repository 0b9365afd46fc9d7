import type { Points, StratumGapCode } from '@tctp/domain';
import type { ExactRatio } from './exact-ratio';
import { NOTHING, addRatios, toCents } from './exact-ratio';
import type { SurveyMargin } from './survey-margin';
import { countAnswers, marginOf, meanVariance, surveyMargin } from './survey-margin';
import type { AskedQuestion, Ballots } from './survey-points';
import { surveyPoints } from './survey-points';

/** One unit of the sampling plan, and how many there are to ask in it (null: not known). */
export interface Stratum {
  unitId: string;
  population: number | null;
}

export interface StratumGap {
  unitId: string;
  why: StratumGapCode;
}

export interface SampleMargin extends SurveyMargin {
  /** `strata`: unit by unit; `simple`: as if everybody had been drawn from one list. */
  method: 'strata' | 'simple';
  /** None where it is reckoned unit by unit. */
  gaps: readonly StratumGap[];
  /** What each unit gives, weighted by how many people it has: what the margin by strata is about. Null: simple. */
  weighted: Points | null;
}

/**
 * How far the points may be off, by the plan by which people were asked. In: the questions, the answers, the units of the
 * plan. Out, where every unit has two answers to every question among a known number of people: 1.96 × √Σ W² × s²/n ×
 * (1 − n/N) over the units, with W the unit's part of all people, beside the mean that it is about, Σ W × points
 * of the unit (Cochran, Sampling Techniques, 3rd ed., chapter 5: stratified random sampling). Otherwise the margin of a
 * simple sample, and which units are why. The points of the survey themselves are `surveyPoints`, whatever is said here.
 */
export function sampleMargin(
  questions: readonly AskedQuestion[],
  ballots: readonly Ballots[],
  strata: readonly Stratum[],
): SampleMargin {
  const byUnit = new Map<string, Ballots[]>(strata.map(({ unitId }) => [unitId, []]));
  for (const one of ballots) byUnit.get(one.unitId)?.push(one);
  const read = strata.map((stratum) => readStratum(questions, byUnit.get(stratum.unitId) ?? [], stratum));
  const known = read.flatMap(({ population }) => population ?? []);
  const whole = known.length < read.length || known.length === 0 ? null : sum(known);
  const simple = surveyMargin(questions, ballots, whole);
  const gaps = read.flatMap(({ unitId, gap }) => (gap === null ? [] : [{ unitId, why: gap }]));
  const measured = read.flatMap(({ measured: one }) => one ?? []);
  if (whole === null || measured.length < read.length)
    return { ...simple, method: 'simple', gaps, weighted: null };
  const all = BigInt(whole);
  const variance = weigh(
    measured.map(({ people, asked, variance: own }) => [people * (people - asked), own]),
  );
  const mean = weigh(measured.map(({ people, points }) => [people, points]));
  return {
    ...simple,
    margin: marginOf({ top: variance.top, bottom: variance.bottom * all * all }),
    method: 'strata',
    gaps: [],
    weighted: toCents({ top: mean.top, bottom: mean.bottom * all }),
  };
}

/** What one unit adds, or why it cannot. */
function readStratum(
  questions: readonly AskedQuestion[],
  own: readonly Ballots[],
  { unitId, population }: Stratum,
) {
  const answers = countAnswers(own);
  const gapIs = (gap: StratumGapCode) => ({ unitId, population, gap, measured: null });
  if (answers === 0) return gapIs('noAnswers');
  if (answers === 1) return gapIs('oneAnswer');
  if (population === null) return gapIs('populationUnknown');
  if (population < answers) return gapIs('populationBelow');
  const variance = meanVariance(questions, own);
  const points = surveyPoints(questions, own).exact;
  if (variance === null || points === null) return gapIs('questionUnanswered');
  const measured = { people: BigInt(population), asked: BigInt(answers), variance, points };
  return { unitId, population, gap: null, measured };
}

function weigh(parts: readonly (readonly [weight: bigint, ratio: ExactRatio])[]): ExactRatio {
  return parts.map(([weight, { top, bottom }]) => ({ top: top * weight, bottom })).reduce(addRatios, NOTHING);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
