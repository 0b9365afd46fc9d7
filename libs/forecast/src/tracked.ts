import type { Component } from '@tctp/domain';
import type { ComponentProgress } from './forecast-input';

/** A component and how far it has come. */
export interface Tracked {
  component: Component;
  progress: ComponentProgress;
}

export function taskIdsOf(tracked: readonly Tracked[]): string[] {
  const ids: string[] = [];
  for (const { progress } of tracked) for (const { taskId } of progress.tasks) ids.push(taskId);
  return ids;
}
