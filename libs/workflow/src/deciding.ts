import type { TaskCommand } from './task-command';
import type { TaskContext } from './task-context';
import type { TaskPolicy } from './wanted-deadlines';

/** Everything the words of a decision may be made from. */
export interface Deciding {
  command: TaskCommand | null;
  before: TaskContext | null;
  after: TaskContext;
  policy: TaskPolicy;
}
