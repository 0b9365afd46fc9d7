import type { Points, SurveyQuestion } from '@tctp/domain';
import type { ExactRatio } from './exact-ratio';
import { NOTHING, PER_UNIT, addRatios, toCents, unitsOf } from './exact-ratio';

/** Answers that say the same: by the place of each question the place of the option, from 1; 0 where nothing was chosen. */
export interface Ballots {
  unitId: string;
  choices: readonly number[];
  count: number;
}
export type AskedQuestion = Pick<SurveyQuestion, 'target' | 'section' | 'max' | 'options'>;

export interface QuestionPoints {
  /** Null: nobody answered it, and nobody knows. */
  points: Points | null;
  answered: number;
  /** How many chose each option. */
  chosen: readonly number[];
}

export interface SurveyPoints {
  answers: number;
  questions: readonly QuestionPoints[];
  /** Of these question by their places, from 0; null as soon as one of them is not known. */
  of: (places: readonly number[]) => Points | null;
  total: Points | null;
  /** The total before it is rounded. */
  exact: ExactRatio | null;
}

/**
 * What a survey gives: of each question the mean of the shares that its answers give, times its maximum. Whoever left a
 * question out does not count in it; that is no zero. Everything is reckoned exactly, and each number that is shown is
 * rounded once from the exact one, to the nearest hundredth, halves up: rounded parts may add up to a cent more or less.
 */
export function surveyPoints(questions: readonly AskedQuestion[], ballots: readonly Ballots[]): SurveyPoints {
  const counted = questions.map((question, at) => countQuestion(question, at, ballots));
  const sumOf = (places: readonly number[]) => {
    const exact = places.map((at) => counted[at]?.exact ?? null);
    const known = exact.filter((one) => one !== null);
    return known.length < exact.length || known.length === 0 ? null : known.reduce(addRatios, NOTHING);
  };
  const of = (places: readonly number[]) => {
    const exact = sumOf(places);
    return exact === null ? null : toCents(exact);
  };
  const exact = sumOf(questions.map((_, at) => at));
  return {
    answers: ballots.reduce((sum, { count }) => sum + count, 0),
    questions: counted.map(({ exact, answered, chosen }) => ({
      points: exact === null ? null : toCents(exact),
      answered,
      chosen,
    })),
    of,
    total: exact === null ? null : toCents(exact),
    exact,
  };
}

function countQuestion(
  { max, options }: AskedQuestion,
  at: number,
  ballots: readonly Ballots[],
): { exact: ExactRatio | null; answered: number; chosen: number[] } {
  const chosen = options.map(() => 0);
  for (const { choices, count } of ballots) {
    const option = (choices[at] ?? 0) - 1;
    if (option in chosen) chosen[option] = (chosen[option] ?? 0) + count;
  }
  const answered = chosen.reduce((sum, one) => sum + one, 0);
  if (answered === 0) return { exact: null, answered, chosen };
  const shares = options.reduce(
    (sum, { share }, place) => sum + unitsOf(share) * BigInt(chosen[place] ?? 0),
    0n,
  );
  const exact = { top: shares * unitsOf(max), bottom: PER_UNIT * PER_UNIT * BigInt(answered) };
  return { exact, answered, chosen };
}
