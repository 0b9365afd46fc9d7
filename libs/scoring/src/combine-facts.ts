import type { Component, FactSpec, FactValue, Facts } from '@tctp/domain';

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

/** Over yes-or-no facts `greatest` reads "any of them" and `least` "all of them". */
function combine({ name, combine: how }: FactSpec, values: readonly FactValue[]): FactValue {
  switch (how) {
    case 'sum':
      return values.map((value) => numberOf(name, value)).reduce((total, value) => total + value);
    case 'least':
      return values.reduce((least, value) => (rankOf(name, value) < rankOf(name, least) ? value : least));
    case 'greatest':
      return values.reduce((greatest, value) =>
        rankOf(name, value) > rankOf(name, greatest) ? value : greatest,
      );
    case 'every':
      return values.every((value) => value === true);
    case 'latest':
      return values[values.length - 1] as FactValue;
  }
}

function rankOf(name: string, value: FactValue): number {
  return typeof value === 'boolean' ? Number(value) : numberOf(name, value);
}

/** Kinds that do not fit their combination are found by `checkRule`; one that comes this far is a bug. */
function numberOf(name: string, value: FactValue): number {
  if (typeof value !== 'number')
    throw new TypeError(`Fact ${name} cannot be combined by size: ${String(value)}.`);
  return value;
}
