import caMau2013 from '../data/ca-mau-2013.json' with { type: 'json' };
import parIndex2017 from '../data/par-index-2948-2017.json' with { type: 'json' };
import qd766 from '../data/qd766-2022.json' with { type: 'json' };
import tinhBien2016 from '../data/tinh-bien-criteria-2016.json' with { type: 'json' };
import type { CriteriaSet } from '@tctp/domain';
import { validateCriteriaSet } from './validate-criteria-set';

/**
 * `complete`: every point of the total has a component with a rule. `partial`: some components, the rest of
 * their fields as one line. `frame`: fields only, for whoever fills them in.
 */
export interface ShippedSet {
  completeness: 'complete' | 'partial' | 'frame';
  set: CriteriaSet;
}

let loaded: readonly ShippedSet[] | null = null;

/** The criteria sets that ship, each as far as its source could be read; validated when they are first asked for. */
export function shippedCriteriaSets(): readonly ShippedSet[] {
  return (loaded ??= [
    { completeness: 'complete', set: sound(qd766) },
    { completeness: 'frame', set: sound(parIndex2017) },
    { completeness: 'partial', set: sound(tinhBien2016) },
    { completeness: 'partial', set: sound(caMau2013) },
  ]);
}

function sound(data: { id: string }): CriteriaSet {
  const result = validateCriteriaSet(data);
  if (result.ok) return result.value;
  const list = result.faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n');
  throw new Error(`The criteria set "${data.id}" that ships is not sound:\n${list}`);
}
