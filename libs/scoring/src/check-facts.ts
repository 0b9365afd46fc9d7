import type { Bilingual, Component, FactSpec, FactValue, Facts } from '@tctp/domain';

/** Why facts cannot be scored, and which one to correct. */
export type FactRefusal =
  | { code: 'fact-missing'; fact: string; label: Bilingual }
  | { code: 'fact-invalid'; fact: string; label: Bilingual; kind: FactSpec['kind'] }
  | { code: 'fact-unknown'; fact: string };

/**
 * Refuses a fact the component does not know, or a value outside its kind; what is absent is not judged here.
 */
export function checkFacts(component: Component, facts: Facts): FactRefusal | null {
  for (const [name, value] of Object.entries(facts)) {
    const spec = component.facts.find((candidate) => candidate.name === name);
    if (spec === undefined) return { code: 'fact-unknown', fact: name };
    if (!fits(spec, value)) return { code: 'fact-invalid', fact: name, label: spec.label, kind: spec.kind };
  }
  return null;
}

/**
 * count: whole, from 0. percent: 0 to 100, decimals allowed. yesNo: a boolean. choice: one of the listed
 * values.
 */
function fits(spec: FactSpec, value: FactValue): boolean {
  switch (spec.kind) {
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return spec.choices?.some((choice) => choice.value === value) ?? false;
  }
}
