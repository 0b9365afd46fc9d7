import type { SnapshotFrom } from 'xstate';
import type { TimeState, WorkState } from '@tctp/domain';
import { TIME_STATES, WORK_STATES } from '@tctp/domain';
import type { TaskContext } from './task-context';
import { MACHINE_VERSION, taskMachine } from './task-machine';

/** What is stored of a task's machine: plain JSON, with the version of the machine that wrote it. */
export interface TaskSnapshot {
  version: number;
  work: WorkState;
  time: TimeState;
  context: TaskContext;
}

export type LiveSnapshot = SnapshotFrom<typeof taskMachine>;

/** Throws when a snapshot was written by a machine this program does not know, or names a state it does not have. */
export function rehydrate(snapshot: TaskSnapshot): LiveSnapshot {
  if (snapshot.version !== MACHINE_VERSION) {
    throw new Error(
      `Task snapshot of machine version ${snapshot.version}; this program knows version ${MACHINE_VERSION}. ` +
        'Run the program version that wrote it, or add its migration.',
    );
  }
  if (!WORK_STATES.includes(snapshot.work) || !TIME_STATES.includes(snapshot.time)) {
    throw new Error(`Task snapshot names unknown states "${snapshot.work}" and "${snapshot.time}".`);
  }
  return taskMachine.resolveState({
    value: { work: snapshot.work, time: snapshot.time },
    context: snapshot.context,
  });
}

export function dehydrate(live: LiveSnapshot): TaskSnapshot {
  const value = live.value as { work: WorkState; time: TimeState };
  return { version: MACHINE_VERSION, work: value.work, time: value.time, context: live.context };
}
