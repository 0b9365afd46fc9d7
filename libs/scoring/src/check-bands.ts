import type { Band, Bounds, BandsRule, FactKind } from '@tctp/domain';
import { lineEnd } from './apply-bands';
import { spanOf } from './band-span';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

/** Where a band starts for values that can occur; `open` when it starts just above `value`. */
interface Start {
  value: number;
  open: boolean;
}

/**
 * Bands must rise from the lowest bound, each must be reached by some value before the next one takes over,
 * and a band that states its end ends where the next begins.
 */
export function checkBands(rule: BandsRule, kind: FactKind | undefined): RuleFault[] {
  return [
    ...checkSpans(rule.bands, 'rule.bands', kind),
    ...rule.bands.flatMap((_, index) => checkLine(rule, index, kind)),
  ];
}

/** The same for anything that is cut into spans: the bands of a rule, the grades of a set. */
export function checkSpans(bands: readonly Bounds[], place: string, kind: FactKind | undefined): RuleFault[] {
  const starts = bands.map((band) => startOf(band, kind));
  return bands.flatMap((band, index) => {
    const at = `${place}[${index}]`;
    return [
      ...checkBounds(band, at),
      ...checkOrder(starts, index, at),
      ...checkReach(starts, index, endOf(band, kind), kind, at),
      ...checkNeighbours(endOf(band, kind), starts[index + 1], at),
    ];
  });
}

function checkBounds({ from, above, upTo, below }: Bounds, place: string): RuleFault[] {
  const two = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined;
  if (two(from, above)) return [fault('band-two-bounds', place, { from: from ?? 0, above: above ?? 0 })];
  return two(upTo, below) ? [fault('band-two-bounds', place, { upTo: upTo ?? 0, below: below ?? 0 })] : [];
}

function checkOrder(starts: readonly Start[], index: number, place: string): RuleFault[] {
  return isBefore(starts[index], starts[index - 1]) ? [fault('bands-not-ascending', place)] : [];
}

function checkReach(
  starts: readonly Start[],
  index: number,
  end: Start | null,
  kind: FactKind | undefined,
  place: string,
): RuleFault[] {
  const start = starts[index];
  const next = starts[index + 1];
  const overtaken = next !== undefined && !isBefore(start, next) && !isBefore(next, start);
  const ended = end !== null && !isBefore(start, end);
  return overtaken || ended || isBeyond(start, kind) ? [fault('band-unreachable', place)] : [];
}

function checkNeighbours(end: Start | null, next: Start | undefined, place: string): RuleFault[] {
  if (end === null || next === undefined) return [];
  const params = { end: end.value, next: next.value };
  if (isBefore(end, next)) return [fault('bands-gap', place, params)];
  return isBefore(next, end) ? [fault('bands-overlap', place, params)] : [];
}

function checkLine({ bands, rounding }: BandsRule, index: number, kind: FactKind | undefined): RuleFault[] {
  const band: Band | undefined = bands[index];
  if (band?.linearTo === undefined) return [];
  const span = spanOf(bands, index);
  const begin = span.from ?? span.above ?? (kind === 'number' ? null : 0);
  const end = lineEnd(span, kind);
  return [
    ...(begin === null || end === null || begin >= end
      ? [fault('line-without-end', `rule.bands[${index}].linearTo`)]
      : []),
    ...(rounding === undefined ? [fault('rounding-missing', 'rule.rounding')] : []),
  ];
}

/**
 * Only a number lies below 0, and a count has no value between whole numbers: `above: 1` and `from: 2` are
 * one start.
 */
function startOf({ from, above }: Bounds, kind: FactKind | undefined): Start {
  const open = above !== undefined && (from === undefined || above >= from);
  const lowest = kind === 'number' ? Number.NEGATIVE_INFINITY : 0;
  const bound = open ? above : (from ?? lowest);
  if (bound < lowest) return { value: lowest, open: false };
  return normal({ value: bound, open }, kind);
}

/** The first value beyond the end that a band states; null where it states none. */
function endOf({ upTo, below }: Bounds, kind: FactKind | undefined): Start | null {
  if (below !== undefined) return normal({ value: below, open: false }, kind);
  return upTo === undefined ? null : normal({ value: upTo, open: true }, kind);
}

function normal({ value, open }: Start, kind: FactKind | undefined): Start {
  if (kind !== 'count') return { value, open };
  return { value: open ? Math.floor(value) + 1 : Math.ceil(value), open: false };
}

function isBefore(left: Start | undefined, right: Start | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return left.value < right.value || (left.value === right.value && !left.open && right.open);
}

function isBeyond(start: Start | undefined, kind: FactKind | undefined): boolean {
  if (start === undefined || (kind !== 'percent' && kind !== 'ratio')) return false;
  return start.value > 100 || (start.value === 100 && start.open);
}
