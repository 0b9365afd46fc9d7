import type { Scenario } from '@tctp/domain';
import lateAndMended from '../data/scenarios/late-and-mended.json' with { type: 'json' };
import nobodyActs from '../data/scenarios/nobody-acts.json' with { type: 'json' };
import onTime from '../data/scenarios/on-time.json' with { type: 'json' };
import { validateScenario } from './scenario.schema';
import { loadTinhBien2017 } from './tinh-bien-2017';

const SHIPPED: Readonly<Record<string, unknown>> = {
  'nobody-acts': nobodyActs,
  'on-time': onTime,
  'late-and-mended': lateAndMended,
};

/** Years of Tịnh Biên that anybody can rehearse at once, by name. Their course is made up; the plan is not. */
export function shippedScenarios(): Readonly<Record<string, Scenario>> {
  return Object.fromEntries(Object.entries(SHIPPED).map(([name, data]) => [name, sound(name, data)]));
}

function sound(name: string, data: unknown): Scenario {
  const result = validateScenario(data, loadTinhBien2017());
  if (result.ok) return result.value;
  const list = result.faults.map(({ path, code }) => `  ${path}: ${code}`).join('\n');
  throw new Error(`The scenario ${name} that ships is not sound:\n${list}`);
}
