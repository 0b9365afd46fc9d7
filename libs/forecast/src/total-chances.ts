import type { Cause } from './causes';
import { sparedBy } from './chance-lines';
import type { ChanceLine } from './chance-lines';
import { distributionOfFate } from './component-fate';
import type { Distribution } from './distribution';
import { certain, convolve, distributionOf, mixture } from './distribution';
import { fromLattice } from './lattice';
import { drawScenarios, scenariosOf } from './scenarios';

export interface TotalChances {
  distribution: Distribution;
  /** Every combination counted, or so many years drawn. */
  method: 'exact' | 'drawn';
}

export interface Drawing {
  seed: number;
  draws: number;
}

/** With more causes than this that hang together, their combinations are too many to count one by one. */
export const MOST_CAUSES = 8;

/** The total of all lines: counted where that is possible, drawn where too much hangs together. */
export function totalChances(
  lines: readonly ChanceLine[],
  causes: readonly Cause[],
  drawing: Drawing,
): TotalChances {
  return knotsOf(lines, causes).every((knot) => knot.causes.length <= MOST_CAUSES)
    ? { distribution: countTotal(lines, causes), method: 'exact' }
    : { distribution: drawTotal(lines, causes, drawing), method: 'drawn' };
}

/**
 * Given which causes happen, lines are independent; so the sum of what hangs together is a mixture of plain sums over
 * its causes. What hangs together in one knot has nothing to do with another, so knots are added up like single lines.
 */
export function countTotal(lines: readonly ChanceLine[], causes: readonly Cause[]): Distribution {
  const knots = knotsOf(lines, causes);
  const tied = new Set(knots.flatMap((knot) => knot.lines));
  const alone = lines.filter((line) => !tied.has(line)).map(({ distribution }) => distribution);
  return convolve([...alone, ...knots.map(countKnot)]);
}

/** Causes that touch a line in common, directly or through others, with all lines they touch. */
interface Knot {
  lines: readonly ChanceLine[];
  causes: readonly Cause[];
}

function knotsOf(lines: readonly ChanceLine[], causes: readonly Cause[]): Knot[] {
  const knots: { lines: Set<ChanceLine>; causes: Cause[] }[] = [];
  for (const cause of causes) {
    const own = lines.filter(({ line }) => cause.componentCodes.includes(line.code));
    if (own.length === 0) continue;
    const met = knots.filter((knot) => own.some((line) => knot.lines.has(line)));
    for (const knot of met) knots.splice(knots.indexOf(knot), 1);
    knots.push({
      lines: new Set([...met.flatMap((knot) => [...knot.lines]), ...own]),
      causes: [...met.flatMap((knot) => knot.causes), cause],
    });
  }
  return knots.map((knot) => ({ lines: [...knot.lines], causes: knot.causes }));
}

function countKnot({ lines, causes }: Knot): Distribution {
  const worlds = causes.reduce<{ chance: number; happened: readonly Cause[] }[]>(
    (sum, cause) =>
      sum.flatMap(({ chance, happened }) => [
        { chance: chance * (1 - cause.chance), happened },
        { chance: chance * cause.chance, happened: [...happened, cause] },
      ]),
    [{ chance: 1, happened: [] }],
  );
  return mixture(
    worlds
      .filter(({ chance }) => chance > 0)
      .map(({ chance, happened }) => ({
        chance,
        of: convolve(lines.map((line) => givenCauses(line, causes, happened))),
      })),
  );
}

/** The same by drawing whole years with a seed: what cannot be counted can still be tried. */
export function drawTotal(
  lines: readonly ChanceLine[],
  causes: readonly Cause[],
  { seed, draws }: Drawing,
): Distribution {
  const scenarios = scenariosOf(lines, causes);
  const counts = drawScenarios(scenarios, seed, draws);
  const { low, step } = scenarios;
  return distributionOf(
    Array.from(counts, (count, at) => ({ at, count }))
      .filter(({ count }) => count > 0)
      .map(({ at, count }) => ({ points: fromLattice(low + at * step), chance: count / draws })),
  );
}

/** What is left to chance for a line once it is known which causes happened. */
function givenCauses(
  { line, fate, distribution }: ChanceLine,
  causes: readonly Cause[],
  happened: readonly Cause[],
): Distribution {
  const struck = happened.filter(({ componentCodes }) => componentCodes.includes(line.code));
  if (struck.some(({ kind }) => kind === 'knockOut')) return certain('0');
  if (struck.length > 0) return certain(fate.fallen);
  const touched = causes.some(({ componentCodes }) => componentCodes.includes(line.code));
  return touched ? distributionOfFate(fate, sparedBy(line.code, causes)) : distribution;
}
