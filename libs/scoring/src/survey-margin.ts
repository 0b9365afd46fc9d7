import type { Points } from '@tctp/domain';
import type { ExactRatio } from './exact-ratio';
import { PER_UNIT, leastCommon, rootUpToCents, unitsOf } from './exact-ratio';
import type { AskedQuestion, Ballots } from './survey-points';

/** Of the normal distribution, both sides: 95 of 100. In hundredths. */
const Z_HUNDREDTHS = 196n;
/** Below so many answers the normal distribution says little. */
export const FEW_ANSWERS = 30;

export interface SurveyMargin {
  answers: number;
  /** The whole from which the answers come; null where it is not known, or smaller than what was answered. */
  population: number | null;
  /** At 95 %, to both sides, rounded up to a hundredth. Null: fewer than two answers, or a question nobody answered. */
  margin: Points | null;
  few: boolean;
}

/**
 * How far the points of a survey may be from those that everybody's answers would give, as for a simple random sample. In:
 * the questions, the answers, and how many there are to ask (null: not known). Out: 1.96 times the standard error of
 * the total, √(s²/n × (1 − n/N)), without the last factor where N is not known (Cochran, Sampling Techniques, 3rd
 * ed., chapter 2).
 */
export function surveyMargin(
  questions: readonly AskedQuestion[],
  ballots: readonly Ballots[],
  known: number | null,
): SurveyMargin {
  const answers = countAnswers(ballots);
  const population = known === null || known < answers || known < 1 ? null : known;
  const about = { answers, population, few: answers < FEW_ANSWERS };
  const variance = meanVariance(questions, ballots);
  if (variance === null) return { ...about, margin: null };
  if (population === null) return { ...about, margin: marginOf(variance) };
  const [n, all] = [BigInt(answers), BigInt(population)];
  return {
    ...about,
    margin: marginOf({ top: variance.top * (all - n), bottom: variance.bottom * all }),
  };
}

/** At 95 %, to both sides, rounded up to a hundredth. */
export function marginOf({ top, bottom }: ExactRatio): Points {
  return rootUpToCents({ top: top * Z_HUNDREDTHS * Z_HUNDREDTHS, bottom: bottom * 10_000n });
}

export function countAnswers(ballots: readonly Ballots[]): number {
  return ballots.reduce((sum, { count }) => sum + count, 0);
}

/**
 * s²/n of the total, by the variance of a sum of means in which some questions were left out (each answer's own
 * deviation, linearised). Exact. Null: fewer than two answers, or a question nobody answered.
 */
export function meanVariance(
  questions: readonly AskedQuestion[],
  ballots: readonly Ballots[],
): ExactRatio | null {
  const answers = countAnswers(ballots);
  const deviations = answers < 2 ? null : deviationsOf(questions, ballots);
  if (deviations === null) return null;
  const n = BigInt(answers);
  const scale = PER_UNIT * PER_UNIT * deviations.bottom;
  return { top: deviations.squares * n, bottom: (n - 1n) * scale * scale };
}

/** The sum over all answers of the square of what each adds to or takes from the total, over a common bottom. */
function deviationsOf(questions: readonly AskedQuestion[], ballots: readonly Ballots[]) {
  const sums = questions.map((question, at) => sumQuestion(question, at, ballots));
  if (questions.length === 0 || sums.some(({ answered }) => answered === 0n)) return null;
  const bottom = sums.map(({ answered }) => answered * answered).reduce(leastCommon, 1n);
  const parts = questions.map(({ max, options }, at) => {
    const { answered, shares } = sums[at] ?? { answered: 1n, shares: 0n };
    const weight = unitsOf(max) * (bottom / (answered * answered));
    return options.map(({ share }) => weight * (unitsOf(share) * answered - shares));
  });
  let squares = 0n;
  for (const { choices, count } of ballots) {
    const own = parts.reduce((sum, options, at) => sum + (options[(choices[at] ?? 0) - 1] ?? 0n), 0n);
    squares += own * own * BigInt(count);
  }
  return { squares, bottom };
}

function sumQuestion({ options }: AskedQuestion, at: number, ballots: readonly Ballots[]) {
  let [answered, shares] = [0n, 0n];
  for (const { choices, count } of ballots) {
    const option = options[(choices[at] ?? 0) - 1];
    if (option === undefined) continue;
    answered += BigInt(count);
    shares += unitsOf(option.share) * BigInt(count);
  }
  return { answered, shares };
}
