import type { ChanceForecast } from './chance-forecast';
import { componentFate, distributionOfFate } from './component-fate';
import { meanOf } from './distribution';
import type { ComponentProgress, ForecastInput, TaskProgress } from './forecast-input';
import { isOpenWork } from './open-work';
import { daysLater } from './pass-time';
import { ruledBySet } from './rules-of-set';

/** An open task and what waiting with it costs. */
export interface OrderedTask {
  taskId: string;
  componentCode: string;
  /** Expected points lost by one more working day in which nothing happens; null where the maximum is unknown. */
  perDay: number | null;
  /** Its share of the points its component will probably miss; null where the maximum is unknown. */
  atRisk: number | null;
}

/**
 * What to do first: overdue work of unknown worth, because it may be any; then by points lost per working day of delay,
 * then by points at risk. Work whose worth nobody knows comes last as long as it is in time.
 */
export function workOrder(given: ForecastInput, { parameters, atRisk }: ChanceForecast): OrderedTask[] {
  const input = ruledBySet(given);
  const ordered = input.components.flatMap((progress) =>
    progress.official !== null
      ? []
      : progress.tasks.filter(isOpenWork).map((task) => ({
          overdue: task.overdue,
          taskId: task.taskId,
          componentCode: progress.componentCode,
          perDay: costOfADay(input, progress, task),
          atRisk: atRisk.byTask[task.taskId] ?? null,
        })),
  );
  return ordered
    .sort(
      (left, right) =>
        rank(left) - rank(right) ||
        (right.perDay ?? 0) - (left.perDay ?? 0) ||
        (right.atRisk ?? 0) - (left.atRisk ?? 0) ||
        left.taskId.localeCompare(right.taskId, 'en', { numeric: true }),
    )
    .map(({ overdue: _overdue, ...task }) => task);

  /** Only its own component moves when a task waits. */
  function costOfADay(all: ForecastInput, progress: ComponentProgress, task: TaskProgress): number | null {
    const component = all.set.components.find(({ code }) => code === progress.componentCode);
    if (component === undefined || component.max === null) return null;
    const expected = (tasks: readonly TaskProgress[]) =>
      meanOf(
        distributionOfFate(componentFate({ component, progress: { ...progress, tasks } }, parameters, all)),
      );
    const waiting = progress.tasks.map((one) => (one === task ? daysLater(one, 1) : one));
    return expected(progress.tasks) - expected(waiting);
  }
}

function rank({ perDay, overdue }: { perDay: number | null; overdue: boolean }): number {
  if (perDay !== null) return 1;
  return overdue ? 0 : 2;
}
