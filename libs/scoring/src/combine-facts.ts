import type { Component, FactSpec, FactValue, Facts, RatioValue } from '@tctp/domain';
import { NEVER, comparePoints, points, sumPoints } from '@tctp/domain';

/**
 * One set of facts for a component whose facts come from several tasks or cycles, oldest first.
 * A fact that some leave out is combined over those that state it; one that all leave out stays missing.
 */
export function combineFacts(component: Component, list: readonly Facts[]): Facts {
  const combined: Record<string, FactValue> = {};
  for (const spec of component.facts) {
    const values = list.flatMap((facts) => facts[spec.name] ?? []);
    if (values.length > 0) combined[spec.name] = combine(spec, values);
  }
  return combined;
}

/**
 * Over yes-or-no facts `greatest` reads "any of them" and `least` "all of them"; over dates they are the last
 * and the first day, and what never happened comes after every day. `latest` is what was said last.
 */
function combine(spec: FactSpec, values: readonly FactValue[]): FactValue {
  switch (spec.combine) {
    case 'sum':
      return sum(spec, values);
    case 'least':
      return values.reduce((least, value) => (compare(spec, value, least) < 0 ? value : least));
    case 'greatest':
      return values.reduce((greatest, value) => (compare(spec, value, greatest) > 0 ? value : greatest));
    case 'every':
      return values.every((value) => value === true);
    case 'latest':
      return values[values.length - 1] as FactValue;
  }
}

/** A decimal stays exact text, a count a number. */
function sum({ name, kind }: FactSpec, values: readonly FactValue[]): FactValue {
  if (kind === 'ratio') return sumRatios(values.map((value) => ratioOf(name, value)));
  const total = sumPoints(values.map((value) => decimalOf(name, value)));
  return kind === 'number' ? total : Number(total);
}

/** How much was due is known only where every part says so. */
function sumRatios(values: readonly RatioValue[]): RatioValue {
  const dues = values.flatMap(({ due }) => due ?? []);
  return {
    part: total(values.map(({ part }) => part)),
    whole: total(values.map(({ whole }) => whole)),
    ...(dues.length === values.length ? { due: total(dues) } : {}),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}

function compare({ name, kind }: FactSpec, left: FactValue, right: FactValue): number {
  if (kind === 'date') return compareDays(String(left), String(right));
  return comparePoints(rankOf(name, left), rankOf(name, right));
}

/** Days compare as text. */
function compareDays(left: string, right: string): number {
  if (left === right) return 0;
  if (left === NEVER || right === NEVER) return left === NEVER ? 1 : -1;
  return left < right ? -1 : 1;
}

function rankOf(name: string, value: FactValue): string {
  return typeof value === 'boolean' ? String(Number(value)) : decimalOf(name, value);
}

/** Kinds that do not fit their combination are found by `checkRule`; one that comes this far is a bug. */
function decimalOf(name: string, value: FactValue): string {
  if (typeof value === 'number') return points(value);
  if (typeof value === 'string' && /^-?\d/.test(value)) return points(value);
  throw new TypeError(`Fact ${name} cannot be combined by size: ${JSON.stringify(value)}.`);
}

function ratioOf(name: string, value: FactValue): RatioValue {
  if (typeof value === 'object') return value;
  throw new TypeError(`Fact ${name} is not a ratio: ${String(value)}.`);
}
