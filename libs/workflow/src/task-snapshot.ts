import type { ExtensionState, ObstacleState, TimeState, WorkState } from '@tctp/domain';
import type { TaskContext } from './task-context';

/** What is stored of a task's machine: plain JSON, with the version of the machine that wrote it. */
export interface TaskSnapshot extends StoredSnapshot {
  work: WorkState;
  time: TimeState;
  obstacle: ObstacleState;
  extension: ExtensionState;
  context: TaskContext;
}

/** A snapshot as some machine, of today or of before, has written it. */
export interface StoredSnapshot {
  version: number;
}
