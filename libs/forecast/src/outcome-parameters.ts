import { FORECAST_VIEWS } from '@tctp/domain';
import type { ForecastViewName } from '@tctp/domain';

/**
 * What the forecast believes where no source gives a probability. Every number is an assumption of ours, shown beside
 * the forecast and replaceable by a plan; chances are 0 to 1, and a higher one is always the more hopeful reading.
 */
export interface OutcomeParameters {
  /** Chance that work in this state is handed in complete and accepted, with all the time it needs. */
  delivers: {
    notStarted: number;
    started: number;
    givenBack: number;
    handedIn: number;
    underReview: number;
  };
  /** With fewer working days left than `enough`, chances shrink evenly, down to `onLastDay` of themselves. */
  time: { enough: number; onLastDay: number };
  /**
   * Overdue work keeps this share of its chance, and loses `perDay` of it with each working day from the first. No more
   * than `time.onLastDay` and no less than `atLeast`: otherwise there would be days on which waiting costs nothing.
   */
  overdue: { share: number; perDay: number; atLeast: number };
  /** Share of their tasks that units have in time, as long as one is not known, and how many tasks that is worth. */
  record: { inTime: number; worth: number };
  /** Chance that delivered evidence earns more than last year's points, where the unit claims so and where it does not. */
  improves: { claimed: number; unclaimed: number };
  /** Chance that the appraiser agrees with the reviewer, and how many components that belief is worth. */
  agrees: { share: number; worth: number };
  /** How many differing components it takes to believe their mean difference half way. */
  corrects: { worth: number };
  /** Chance that points nobody has a task for stay as they were. */
  keepsWithoutTask: number;
  /** Chance that a superior acts in time for what waits for one. */
  superiorActs: number;
  /** Chance that a document behind several components stands; all of them fall together where it does not. */
  documentStands: number;
  /** Chance that a unit with several components does not fail in all of them at once. */
  unitStands: number;
  /** Standard deviation of the survey around last year's result, in points; null: nothing known, held certain. */
  surveyDeviation: number | null;
}

export const VIEWS = FORECAST_VIEWS;
export type View = ForecastViewName;

/** Three readings of the same evidence. Each parameter of a later one is at least as hopeful. */
export const PARAMETERS: Readonly<Record<View, OutcomeParameters>> = {
  strict: {
    delivers: { notStarted: 0.7, started: 0.8, givenBack: 0.75, handedIn: 0.8, underReview: 0.82 },
    time: { enough: 15, onLastDay: 0.3 },
    overdue: { share: 0.25, perDay: 0.05, atLeast: 0.05 },
    record: { inTime: 0.75, worth: 6 },
    improves: { claimed: 0.5, unclaimed: 0.2 },
    agrees: { share: 0.85, worth: 10 },
    corrects: { worth: 5 },
    keepsWithoutTask: 0.7,
    superiorActs: 0.05,
    documentStands: 0.95,
    unitStands: 0.9,
    surveyDeviation: null,
  },
  likely: {
    delivers: { notStarted: 0.85, started: 0.92, givenBack: 0.9, handedIn: 0.9, underReview: 0.92 },
    time: { enough: 10, onLastDay: 0.4 },
    overdue: { share: 0.35, perDay: 0.04, atLeast: 0.1 },
    record: { inTime: 0.85, worth: 6 },
    improves: { claimed: 0.7, unclaimed: 0.35 },
    agrees: { share: 0.93, worth: 10 },
    corrects: { worth: 5 },
    keepsWithoutTask: 0.85,
    superiorActs: 0.15,
    documentStands: 0.98,
    unitStands: 0.95,
    surveyDeviation: null,
  },
  lenient: {
    delivers: { notStarted: 0.95, started: 0.97, givenBack: 0.96, handedIn: 0.96, underReview: 0.97 },
    time: { enough: 6, onLastDay: 0.6 },
    overdue: { share: 0.55, perDay: 0.03, atLeast: 0.2 },
    record: { inTime: 0.95, worth: 6 },
    improves: { claimed: 0.85, unclaimed: 0.5 },
    agrees: { share: 0.97, worth: 10 },
    corrects: { worth: 5 },
    keepsWithoutTask: 0.95,
    superiorActs: 0.3,
    documentStands: 0.99,
    unitStands: 0.98,
    surveyDeviation: null,
  },
};

/**
 * Where a parameter is no chance, no number of days, or lets the chances of waiting work rise; null when all are sound.
 * Paths as in `time.enough`.
 */
export function checkParameters(parameters: OutcomeParameters): { path: string; value: number } | null {
  const { time, overdue, record, agrees, corrects, surveyDeviation, ...rest } = parameters;
  const chances = {
    ...rest.delivers,
    'time.onLastDay': time.onLastDay,
    'overdue.share': overdue.share,
    'overdue.perDay': overdue.perDay,
    'overdue.atLeast': overdue.atLeast,
    'record.inTime': record.inTime,
    'improves.claimed': rest.improves.claimed,
    'improves.unclaimed': rest.improves.unclaimed,
    'agrees.share': agrees.share,
    keepsWithoutTask: rest.keepsWithoutTask,
    superiorActs: rest.superiorActs,
    documentStands: rest.documentStands,
    unitStands: rest.unitStands,
  };
  const amounts = {
    'time.enough': time.enough,
    'record.worth': record.worth,
    'agrees.worth': agrees.worth,
    'corrects.worth': corrects.worth,
    surveyDeviation: surveyDeviation ?? 0,
  };
  const wrong =
    Object.entries(chances).find(([, value]) => !(value >= 0 && value <= 1)) ??
    Object.entries(amounts).find(([, value]) => !(value >= 0 && Number.isFinite(value))) ??
    risingWith(parameters);
  return wrong === undefined ? null : { path: wrong[0], value: wrong[1] };
}

/** Late work is never likelier than work on its last day, and ends at its least. */
function risingWith({ time, overdue }: OutcomeParameters): [path: string, value: number] | undefined {
  if (overdue.share > time.onLastDay) return ['overdue.share', overdue.share];
  return overdue.atLeast > overdue.share ? ['overdue.atLeast', overdue.atLeast] : undefined;
}
