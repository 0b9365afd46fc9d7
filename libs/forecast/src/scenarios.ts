import type { Cause } from './causes';
import { sparedBy } from './chance-lines';
import type { ChanceLine } from './chance-lines';
import { distributionOfFate } from './component-fate';
import type { Distribution } from './distribution';
import { latticeStep, toLattice } from './lattice';

/**
 * Lines and causes as numbers, ready to draw whole years from.
 *
 * Each line is a row of slots after Walker's alias method: one random number chooses a slot and, by its rest, one of the
 * two outcomes in it, so a line with many outcomes is drawn as fast as one with two. Points are counted in steps of the
 * widest lattice that holds them all. The price: a chance is kept to one in half a billion.
 */
export interface Scenarios {
  /** Lines that no cause touches come first. */
  lines: number;
  firstTouched: number;
  slotBits: number;
  threshold: Uint32Array;
  /** Steps above `low`, by line and slot: below the threshold, and above it. */
  below: Int32Array;
  above: Int32Array;
  /** By cause: its chance in 2^32, and the lines it touches, from one entry to the next. */
  chance: Float64Array;
  touchedFrom: Uint32Array;
  touched: Uint32Array;
  /** By entry of `touched`: what the line is worth then. A knock-out stands last, so that it has the last word. */
  worth: Int32Array;
  /** The least total, and the width of a step, in ten-thousandths. */
  low: number;
  step: number;
  /** Steps from the least total to the greatest. */
  reach: number;
}

export function scenariosOf(lines: readonly ChanceLine[], causes: readonly Cause[]): Scenarios {
  const isTouched = ({ line }: ChanceLine) =>
    causes.some(({ componentCodes }) => componentCodes.includes(line.code));
  const ordered = [...lines.filter((one) => !isTouched(one)), ...lines.filter(isTouched)];
  const firstTouched = ordered.filter((one) => !isTouched(one)).length;
  const drawn = ordered.map((one, place) =>
    place < firstTouched ? one.distribution : distributionOfFate(one.fate, sparedBy(one.line.code, causes)),
  );
  const byForce = [...causes].sort((left, right) => forceOf(left) - forceOf(right));
  const strikes = byForce.map(({ kind, componentCodes }) =>
    ordered.flatMap(({ line, fate }, place) =>
      componentCodes.includes(line.code)
        ? [{ place, points: kind === 'knockOut' ? 0 : toLattice(fate.fallen) }]
        : [],
    ),
  );
  const reachable = drawn.map((distribution, place) => [
    ...distribution.map(({ points }) => toLattice(points)),
    ...strikes.flat().flatMap((one) => (one.place === place ? [one.points] : [])),
  ]);
  const step = latticeStep(reachable);
  const lows = reachable.map((all) => Math.min(...all));
  const slotBits = Math.max(1, Math.ceil(Math.log2(Math.max(1, ...drawn.map(({ length }) => length)))));
  const stepsAt = (place: number, at: number) => (at - (lows[place] ?? 0)) / step;
  const flat = strikes.flat();
  return {
    lines: ordered.length,
    firstTouched,
    slotBits,
    ...slotsOf(drawn, slotBits, stepsAt),
    chance: Float64Array.from(byForce, ({ chance }) => chance * 2 ** 32),
    touchedFrom: Uint32Array.from(strikes.reduce((ends, one) => [...ends, ends.at(-1)! + one.length], [0])),
    touched: Uint32Array.from(flat, ({ place }) => place),
    worth: Int32Array.from(flat, ({ place, points }) => stepsAt(place, points)),
    low: lows.reduce((sum, one) => sum + one, 0),
    step,
    reach: reachable.reduce((sum, all, place) => sum + stepsAt(place, Math.max(...all)), 0),
  };
}

function forceOf({ kind }: Cause): number {
  return kind === 'knockOut' ? 1 : 0;
}

/** Walker's alias method: every slot is as likely, and holds at most two outcomes. */
function slotsOf(
  drawn: readonly Distribution[],
  slotBits: number,
  stepsAt: (place: number, at: number) => number,
): Pick<Scenarios, 'threshold' | 'below' | 'above'> {
  const slots = 2 ** slotBits;
  const full = 2 ** (32 - slotBits);
  const threshold = new Uint32Array(drawn.length * slots).fill(full);
  const below = new Int32Array(drawn.length * slots);
  const above = new Int32Array(drawn.length * slots);
  for (const [place, distribution] of drawn.entries()) {
    const left = Array.from({ length: slots }, (_, slot) => ({
      slot,
      steps: stepsAt(place, toLattice(distribution[slot]?.points ?? distribution[0]?.points ?? '0')),
      share: (distribution[slot]?.chance ?? 0) * slots,
    }));
    for (const { slot, steps } of left) below[place * slots + slot] = above[place * slots + slot] = steps;
    const poor = left.filter(({ share }) => share < 1);
    const rich = left.filter(({ share }) => share >= 1);
    for (let one = poor.pop(), other = rich.at(-1); one && other; one = poor.pop(), other = rich.at(-1)) {
      threshold[place * slots + one.slot] = Math.round(one.share * full);
      above[place * slots + one.slot] = other.steps;
      other.share -= 1 - one.share;
      if (other.share < 1) {
        rich.pop();
        poor.push(other);
      }
    }
  }
  return { threshold, below, above };
}

/** How often each total came about in so many years, by its steps above the least. The same seed, the same years. */
export function drawScenarios(scenarios: Scenarios, seed: number, draws: number): Uint32Array {
  const { lines, firstTouched, slotBits, threshold, below, above, chance, touchedFrom, touched, worth } =
    scenarios;
  const counts = new Uint32Array(scenarios.reach + 1);
  const struckIn = new Int32Array(lines).fill(-1);
  const struckTo = new Int32Array(lines);
  const mask = 2 ** slotBits - 1;
  let state = seed | 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let cause = 0; cause < chance.length; cause += 1) {
      state = (state + 0x9e3779b9) | 0;
      if (mixed(state) >>> 0 >= chance[cause]!) continue;
      for (let at = touchedFrom[cause]!; at < touchedFrom[cause + 1]!; at += 1) {
        struckIn[touched[at]!] = draw;
        struckTo[touched[at]!] = worth[at]!;
      }
    }
    let total = 0;
    for (let line = 0; line < firstTouched; line += 1) {
      state = (state + 0x9e3779b9) | 0;
      const random = mixed(state);
      const slot = (line << slotBits) | (random & mask);
      total += random >>> slotBits < threshold[slot]! ? below[slot]! : above[slot]!;
    }
    for (let line = firstTouched; line < lines; line += 1) {
      state = (state + 0x9e3779b9) | 0;
      const random = mixed(state);
      const slot = (line << slotBits) | (random & mask);
      const free = random >>> slotBits < threshold[slot]! ? below[slot]! : above[slot]!;
      total += struckIn[line] === draw ? struckTo[line]! : free;
    }
    counts[total] = counts[total]! + 1;
  }
  return counts;
}

/** The mixing of splitmix32: neighbouring states become numbers that have nothing in common. */
function mixed(state: number): number {
  let bits = state ^ (state >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return bits ^ (bits >>> 15);
}
