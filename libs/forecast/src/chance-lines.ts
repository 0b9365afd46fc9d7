import type { Field, Reason } from '@tctp/domain';
import { maxPoints, minPoints, points as canonical, subtractPoints, sumPoints } from '@tctp/domain';
import type { Cause } from './causes';
import type { Fate } from './component-fate';
import { certainFate, componentFate, distributionOfFate } from './component-fate';
import type { Distribution } from './distribution';
import { certain, distributionOf } from './distribution';
import type { Forecast } from './forecast';
import type { ForecastInput } from './forecast-input';
import { untouched } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import type { OutcomeParameters } from './outcome-parameters';
import { ruledBySet } from './rules-of-set';

/** A line of the forecast that is no sum of others, with what may become of it. */
export interface ChanceLine {
  line: ForecastLine;
  fate: Fate;
  /** What its own chances say, the causes it shares with others counted in. */
  distribution: Distribution;
  because: readonly Reason[];
}

/** Every line that adds to the total, in the order of the criteria set. */
export function chanceLines(
  given: ForecastInput,
  made: Forecast,
  parameters: OutcomeParameters,
  causes: readonly Cause[],
): ChanceLine[] {
  const input = ruledBySet(given);
  const fields = new Map(input.set.fields.map((field) => [field.code, field]));
  return made.lines
    .filter(({ kind }) => kind !== 'field')
    .map((line) => {
      if (line.kind === 'survey') return surveyLine(line, fields.get(line.code), parameters);
      const fate = capped(fateOf(line, input, parameters), causes);
      return { line, fate, distribution: struckOut(fate, causes), because: fate.because };
    });
}

/** What several components fall with, each can stand at most as often as all of it does. */
function capped(fate: Fate, causes: readonly Cause[]): Fate {
  return { ...fate, stands: Math.min(fate.stands, sparedBy(fate.code, causes)) };
}

/** The chance that none of the causes that fell a line happens; a knock-out comes on top and is not counted in it. */
export function sparedBy(code: string, causes: readonly Cause[]): number {
  return causes
    .filter(({ kind, componentCodes }) => kind !== 'knockOut' && componentCodes.includes(code))
    .reduce((product, { chance }) => product * (1 - chance), 1);
}

function struckOut(fate: Fate, causes: readonly Cause[]): Distribution {
  const own = distributionOfFate(fate);
  const spared = causes
    .filter(({ kind, componentCodes }) => kind === 'knockOut' && componentCodes.includes(fate.code))
    .reduce((product, { chance }) => product * (1 - chance), 1);
  if (spared === 1) return own;
  const kept = own.map(({ points, chance }) => ({ points, chance: chance * spared }));
  return distributionOf([...kept, { points: '0', chance: 1 - spared }]);
}

function fateOf(line: ForecastLine, input: ForecastInput, parameters: OutcomeParameters): Fate {
  const component = input.set.components.find(({ code }) => line.kind === 'component' && code === line.code);
  if (component === undefined) return certainFate(line.code, line.likely, line.reason);
  const progress =
    input.components.find(({ componentCode }) => componentCode === component.code) ??
    untouched(component.code);
  return componentFate({ component, progress }, parameters, input);
}

/** Around last year's result, as wide as the parameters say: three points with the mean and spread of a bell curve. */
function surveyLine(
  line: ForecastLine,
  field: Field | undefined,
  { surveyDeviation }: OutcomeParameters,
): ChanceLine {
  const fate = certainFate(line.code, line.likely, line.reason);
  const isKnown = line.reason.code !== 'survey-as-last-year';
  if (isKnown || surveyDeviation === null || field === undefined)
    return { line, fate, distribution: certain(line.likely), because: fate.because };
  const reach = canonical((surveyDeviation * Math.sqrt(3)).toFixed(2));
  const distribution = distributionOf([
    { points: maxPoints('0', subtractPoints(line.likely, reach)), chance: 1 / 6 },
    { points: line.likely, chance: 2 / 3 },
    { points: minPoints(field.max, sumPoints([line.likely, reach])), chance: 1 / 6 },
  ]);
  const because = [{ code: 'chance.survey', params: { points: canonical(surveyDeviation) } }];
  return { line, fate, distribution, because };
}
