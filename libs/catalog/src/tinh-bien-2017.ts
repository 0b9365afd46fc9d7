import baseline from '../data/tinh-bien-baseline-2016.json' with { type: 'json' };
import criteriaSet from '../data/tinh-bien-criteria-2016.json' with { type: 'json' };
import plan from '../data/tinh-bien-plan-2017.json' with { type: 'json' };
import people from '../data/tinh-bien-units.json' with { type: 'json' };
import calendar from '../data/vietnam-calendar-2017.json' with { type: 'json' };
import type { PlanPackage } from './plan-package.schema';
import { validatePlanPackage } from './validate-plan-package';

let loaded: PlanPackage | null = null;

/** Plan 119/KH-UBND of the district of Tịnh Biên as it was printed, with nothing added that it does not say. */
export function loadTinhBien2017(): PlanPackage {
  if (loaded !== null) return loaded;
  const result = validatePlanPackage({ ...people, criteriaSet, baseline, plan, calendar });
  if (!result.ok) {
    const list = result.faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n');
    throw new Error(`The plan of Tịnh Biên that ships is not sound:\n${list}`);
  }
  return (loaded = result.value);
}
