import type { TaskCommand } from './task-command';
import { rehydrate } from './rehydrate';
import type { StoredSnapshot } from './task-snapshot';

/** Would the machine take this command now? For screens that show only what can be done. */
export function permits(snapshot: StoredSnapshot, command: TaskCommand): boolean {
  return rehydrate(snapshot).can(command);
}
