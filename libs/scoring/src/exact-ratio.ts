import type { Points } from '@tctp/domain';
import { multiplyPoints } from '@tctp/domain';

/** A number that is kept whole until it is read: no sum of thirds loses a digit. `bottom` is above zero. */
export interface ExactRatio {
  top: bigint;
  bottom: bigint;
}

/** Decimals as questionnaires have them are whole ten-thousandths. */
export const PER_UNIT = 10_000n;
const PER_CENT = 100n;

export const NOTHING: ExactRatio = { top: 0n, bottom: 1n };

export function unitsOf(value: Points): bigint {
  return BigInt(multiplyPoints(value, PER_UNIT.toString()));
}

export function addRatios(left: ExactRatio, right: ExactRatio): ExactRatio {
  const bottom = leastCommon(left.bottom, right.bottom);
  return { top: left.top * (bottom / left.bottom) + right.top * (bottom / right.bottom), bottom };
}

export function leastCommon(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}

/** To the nearest hundredth, halves up. Not for what is below zero. */
export function toCents({ top, bottom }: ExactRatio): Points {
  return centsText((2n * top * PER_CENT + bottom) / (2n * bottom));
}

/** The square root, to the next hundredth that is not below it. */
export function rootUpToCents({ top, bottom }: ExactRatio): Points {
  const square = { top: top * PER_CENT * PER_CENT, bottom };
  let root = wholeRoot(square.top / bottom);
  while (root * root * bottom < square.top) root += 1n;
  return centsText(root);
}

/** The greatest whole number whose square is not above `value` (Newton). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function centsText(cents: bigint): Points {
  const rest = (cents % PER_CENT).toString().padStart(2, '0').replace(/0+$/, '');
  return rest === '' ? `${cents / PER_CENT}` : `${cents / PER_CENT}.${rest}`;
}
