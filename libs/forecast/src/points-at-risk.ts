import type { ForecastInput } from './forecast-input';
import type { ChanceLine } from './chance-lines';
import { meanOf } from './distribution';

/** Expected points that are not won, as plain numbers: for ranking and showing. */
export interface PointsAtRisk {
  byField: Readonly<Record<string, number>>;
  byComponent: Readonly<Record<string, number>>;
  byTask: Readonly<Record<string, number>>;
  byUnit: Readonly<Record<string, number>>;
}

/**
 * Where the points are that will probably be missing: the maximum less the expected points. A component is lost once,
 * however many tasks it has: its loss is shared evenly among the tasks that can still change it, or among all of them
 * where none can. So tasks and units add up to what their components lose, and no more.
 */
export function pointsAtRisk(lines: readonly ChanceLine[], { components }: ForecastInput): PointsAtRisk {
  const byField = new Map<string, number>();
  const byComponent = new Map<string, number>();
  const byTask = new Map<string, number>();
  const byUnit = new Map<string, number>();
  for (const { line, distribution } of lines) {
    const loss = Math.max(0, Number(line.max) - meanOf(distribution));
    add(byField, line.fieldCode, loss);
    if (line.kind !== 'component') continue;
    add(byComponent, line.code, loss);
    const tasks = components.find(({ componentCode }) => componentCode === line.code)?.tasks ?? [];
    const open = tasks.filter(({ work }) => work !== 'approved' && work !== 'notApplicable');
    const sharing = open.length > 0 ? open : tasks;
    for (const { taskId, leadUnitId } of sharing) {
      add(byTask, taskId, loss / sharing.length);
      if (leadUnitId !== undefined) add(byUnit, leadUnitId, loss / sharing.length);
    }
  }
  return {
    byField: Object.fromEntries(byField),
    byComponent: Object.fromEntries(byComponent),
    byTask: Object.fromEntries(byTask),
    byUnit: Object.fromEntries(byUnit),
  };
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
