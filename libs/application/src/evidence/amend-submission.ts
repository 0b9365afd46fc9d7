import { accept } from '../refusal';
import { concluding } from '../review/concluding';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** A material change to what was handed in, with its reason: the approvals given to it are void, and the unit works on. */
export function amendSubmission(deps: CommandDeps, envelope: CommandEnvelope, input: { reason: string }) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'amend', (task, at) =>
    accept({
      commands: [{ type: 'AMEND', by, at }],
      note: input.reason,
      extra: {},
      rows: () => concluding(task, at, { outcome: 'voided', by: null, note: input.reason }),
    }),
  );
}
