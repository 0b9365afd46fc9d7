import type { Points } from '@tctp/domain';
import type { Forecast } from './forecast';
import { forecast } from './forecast';
import type { ComponentProgress, ForecastInput, TaskProgress } from './forecast-input';
import { untouched } from './forecast-input';

/** Suppose every task of this component were approved, with these points in all. */
export interface Supposition {
  componentCode: string;
  points: Points;
}

/**
 * The same forecast over a supposed state: "what if" is "what is". A later supposition about the same
 * component replaces an earlier one. Official scores cannot be supposed away, and a code that names no line
 * changes nothing.
 */
export function whatIf(input: ForecastInput, suppositions: readonly Supposition[]): Forecast {
  return forecast({ ...input, components: suppositions.reduce(suppose, input.components) });
}

function suppose(
  components: readonly ComponentProgress[],
  { componentCode, points }: Supposition,
): ComponentProgress[] {
  const others = components.filter((component) => component.componentCode !== componentCode);
  const supposed =
    components.find((component) => component.componentCode === componentCode) ?? untouched(componentCode);
  return [...others, { ...supposed, tasks: supposed.tasks.map(asApproved), reviewed: points }];
}

function asApproved(task: TaskProgress): TaskProgress {
  return { ...task, work: 'approved', overdue: false, awaitingReview: false };
}
