import type { LocalDate } from '@tctp/domain';
import { accept } from '../refusal';
import { correctionBy } from '../review/correction-by';
import { concluding } from '../review/concluding';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/** A reviewer takes an approval back, with a reason. The approval and its reviewed points are void from now on. */
export function reopenTask(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { reason: string; correctBy: LocalDate | null },
) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'reopen', (task, at) =>
    accept({
      commands: [{ type: 'REOPEN', by, at, correction: correctionBy(task, input.correctBy) }],
      note: input.reason,
      extra: {},
      rows: () => concluding(task, at, { outcome: 'voided', by, note: input.reason }),
    }),
  );
}
