import { accept } from '../refusal';
import { concluding } from '../review/concluding';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** The unit takes its submission back, as long as nobody has taken it for review. */
export function withdrawSubmission(deps: CommandDeps, envelope: CommandEnvelope) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'withdraw', (task, at) =>
    accept({
      commands: [{ type: 'WITHDRAW', by, at }],
      extra: {},
      rows: () => concluding(task, at, { outcome: 'withdrawn', by: null }),
    }),
  );
}
