import { isOpen } from '@tctp/domain';
import type { WorkState } from '@tctp/domain';
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
  if (!isSnapshot(stored))
    throw new Error('What is stored is no task snapshot: it has no version and context.');
  const snapshot = migrateSnapshot(stored, MACHINE_VERSION) as TaskSnapshot;
  const fault = checkSnapshot(snapshot);
  if (fault !== null) throw new Error(`Task snapshot of machine version ${stored.version}: ${fault}.`);
  return snapshot;
}

/** Whatever a machine wrote has these two, so that its migration may look further. */
function isSnapshot(stored: unknown): stored is StoredSnapshot {
  const { version, context } = (stored ?? {}) as Partial<TaskSnapshot>;
  return typeof version === 'number' && typeof context === 'object' && context !== null;
}

export function rehydrate(stored: StoredSnapshot): LiveSnapshot {
  const { work, time, obstacle, extension, context } = upgradeSnapshot(stored);
  const value = { work: isOpen(work) ? { open: work } : work, time, obstacle, extension };
  return taskMachine.resolveState({ value, context });
}

export function dehydrate({ value, context }: LiveSnapshot): TaskSnapshot {
  const { work, time, obstacle, extension } = value as Standing;
  const leaf = typeof work === 'string' ? work : work.open;
  return { version: MACHINE_VERSION, work: leaf, time, obstacle, extension, context };
}

/** Stored flat: whether a state is open follows from its name. */
type Standing = Omit<TaskSnapshot, 'version' | 'context' | 'work'> & {
  work: WorkState | { open: WorkState };
};
