import type { TaskCommand } from './task-command';
import type { TaskSnapshot } from './task-snapshot';
import { rehydrate } from './task-snapshot';

/** Would the machine take this command now? For screens that show only what can be done. */
export function permits(snapshot: TaskSnapshot, command: TaskCommand): boolean {
  return rehydrate(snapshot).can(command);
}
