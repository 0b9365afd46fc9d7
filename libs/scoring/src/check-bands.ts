import type { Band, BandsRule, FactSpec } from '@tctp/domain';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** Where a band starts for values that can occur; `open` when it starts just above `value`. */
interface Start {
  value: number;
  open: boolean;
}

/**
 * Bands must rise from the lowest bound, and each must be reached by some value before the next one takes
 * over.
 */
export function checkBands({ bands }: BandsRule, kind: FactSpec['kind'] | undefined): RuleFault[] {
  const starts = bands.map((band) => startOf(band, kind));
  return bands.flatMap((band, index) => [
    ...checkBounds(band, placeOf(index)),
    ...checkOrder(starts, index),
    ...checkReach(starts, index, kind),
  ]);
}

function checkBounds({ from, above }: Band, place: string): RuleFault[] {
  return from !== undefined && above !== undefined ? [fault('band-two-bounds', place, { from, above })] : [];
}

function checkOrder(starts: readonly Start[], index: number): RuleFault[] {
  return isBefore(starts[index], starts[index - 1]) ? [fault('bands-not-ascending', placeOf(index))] : [];
}

function checkReach(
  starts: readonly Start[],
  index: number,
  kind: FactSpec['kind'] | undefined,
): RuleFault[] {
  const start = starts[index];
  const next = starts[index + 1];
  const overtaken = next !== undefined && !isBefore(start, next) && !isBefore(next, start);
  return overtaken || isBeyond(start, kind) ? [fault('band-unreachable', placeOf(index))] : [];
}

function placeOf(index: number): string {
  return `rule.bands[${index}]`;
}

/**
 * No fact lies below 0, and a count has no value between whole numbers: `above: 1` and `from: 2` are one
 * start.
 */
function startOf({ from, above }: Band, kind: FactSpec['kind'] | undefined): Start {
  const open = above !== undefined && (from === undefined || above >= from);
  const bound = open ? above : (from ?? 0);
  if (bound < 0) return { value: 0, open: false };
  if (kind !== 'count') return { value: bound, open };
  return { value: open ? Math.floor(bound) + 1 : Math.ceil(bound), open: false };
}

function isBefore(left: Start | undefined, right: Start | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.value < right.value || (left.value === right.value && !left.open && right.open);
}

function isBeyond(start: Start | undefined, kind: FactSpec['kind'] | undefined): boolean {
  if (start === undefined || kind !== 'percent') return false;
  return start.value > 100 || (start.value === 100 && start.open);
}
