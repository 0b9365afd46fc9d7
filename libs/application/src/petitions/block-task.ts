import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';
import { saying } from '../tasks/saying';

/** A superior has to act first: the clock of the unit waits, and the petition is asked after. */
export function blockTask(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { petition: string; to: string; reason: string },
) {
  const by = envelope.actor.accountId;
  const { petition, to, reason } = input;
  return commandTask(deps, envelope, 'block', (_task, at) =>
    accept({ commands: [{ type: 'BLOCK', by, at, petition, to }], note: reason, extra: {} }),
  );
}

/** The superior has answered: the unit works on. */
export const unblockTask = saying('unblock', 'UNBLOCK');
