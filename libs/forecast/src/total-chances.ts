import type { Cause } from './causes';
import { sparedBy } from './chance-lines';
import type { ChanceLine } from './chance-lines';
import { distributionOfFate } from './component-fate';
import type { Distribution } from './distribution';
import { certain, convolve, distributionOf, mixture } from './distribution';
import { fromLattice, toLattice } from './lattice';
import { seededRandom } from './seeded-random';

export interface TotalChances {
  distribution: Distribution;
  /** Every combination counted, or so many years drawn. */
  method: 'exact' | 'drawn';
}

export interface Drawing {
  seed: number;
  draws: number;
}

/** With more common causes than this, their combinations are too many to count one by one. */
export const MOST_CAUSES = 8;

/** The total of all lines: counted where that is possible, drawn where too much hangs together. */
export function totalChances(
  lines: readonly ChanceLine[],
  causes: readonly Cause[],
  drawing: Drawing,
): TotalChances {
  const own = causes.filter(({ componentCodes }) =>
    lines.some(({ line }) => componentCodes.includes(line.code)),
  );
  return own.length <= MOST_CAUSES
    ? { distribution: countTotal(lines, own), method: 'exact' }
    : { distribution: drawTotal(lines, own, drawing), method: 'drawn' };
}

/**
 * Given which causes happen, lines are independent; so the total is a mixture over the causes of plain sums. Lines that
 * share nothing are added up once.
 */
export function countTotal(lines: readonly ChanceLine[], causes: readonly Cause[]): Distribution {
  const isShared = ({ line }: ChanceLine) =>
    causes.some(({ componentCodes }) => componentCodes.includes(line.code));
  const alone = convolve(lines.filter((one) => !isShared(one)).map(({ distribution }) => distribution));
  const shared = lines.filter(isShared);
  if (shared.length === 0) return alone;
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
        of: convolve([alone, ...shared.map((one) => givenCauses(one, causes, happened))]),
      })),
  );
}

/** The same by drawing whole years with a seed: what cannot be counted can still be tried. */
export function drawTotal(
  lines: readonly ChanceLine[],
  causes: readonly Cause[],
  { seed, draws }: Drawing,
): Distribution {
  const random = seededRandom(seed);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const happened = causes.filter(({ chance }) => random() < chance);
    const total = lines.reduce((sum, line) => sum + drawn(givenCauses(line, causes, happened), random()), 0);
    counts.set(total, (counts.get(total) ?? 0) + 1);
  }
  return distributionOf(
    [...counts].map(([at, count]) => ({ points: fromLattice(at), chance: count / draws })),
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

function drawn(distribution: Distribution, at: number): number {
  let sum = 0;
  for (const { points, chance } of distribution) {
    sum += chance;
    if (at < sum) return toLattice(points);
  }
  return toLattice(distribution.at(-1)?.points ?? '0');
}
