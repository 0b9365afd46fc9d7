import type { SnapshotFrom } from 'xstate';
import { checkSnapshot } from './check-snapshot';
import { MACHINE_VERSION, taskMachine } from './task-machine';
import { migrateSnapshot } from './task-migrations';
import type { StoredSnapshot, TaskSnapshot } from './task-snapshot';

export type LiveSnapshot = SnapshotFrom<typeof taskMachine>;

/**
 * A stored snapshot as today's machine would have written it. Throws when it was written by a machine this program
 * does not know, or when it could not have been written by any.
 */
export function upgradeSnapshot(stored: StoredSnapshot): TaskSnapshot {
  const snapshot = migrateSnapshot(stored, MACHINE_VERSION) as TaskSnapshot;
  const fault = checkSnapshot(snapshot);
  if (fault !== null) throw new Error(`Task snapshot of machine version ${stored.version}: ${fault}.`);
  return snapshot;
}

export function rehydrate(stored: StoredSnapshot): LiveSnapshot {
  const { work, time, obstacle, extension, context } = upgradeSnapshot(stored);
  return taskMachine.resolveState({ value: { work, time, obstacle, extension }, context });
}

export function dehydrate(live: LiveSnapshot): TaskSnapshot {
  const value = live.value as Omit<TaskSnapshot, 'version' | 'context'>;
  const { work, time, obstacle, extension } = value;
  return { version: MACHINE_VERSION, work, time, obstacle, extension, context: live.context };
}
