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

/** The command behind an event or an effect. Another one is a fault of the machine, which must not pass in silence. */
export function commandAs<T extends TaskCommand['type']>(
  command: TaskCommand | null,
  ...types: readonly T[]
): Extract<TaskCommand, { type: T }> {
  if (!types.some((type) => type === command?.type))
    throw new TypeError(`${types.join(', ')} was expected, not ${command?.type}.`);
  return command as Extract<TaskCommand, { type: T }>;
}

/** What must be there for a decision to speak of it. */
export function known<T>(value: T | null | undefined): T {
  if (value == null) throw new TypeError('A decision speaks of what the task does not have.');
  return value;
}
