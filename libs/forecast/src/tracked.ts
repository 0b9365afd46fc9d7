import type { Component } from '@tctp/domain';
import type { ComponentProgress } from './forecast-input';

/** A component and how far it has come. */
export interface Tracked {
  component: Component;
  progress: ComponentProgress;
}

export function taskIdsOf(tracked: readonly Tracked[]): string[] {
  return tracked.flatMap(({ progress }) => progress.tasks.map((task) => task.taskId));
}
