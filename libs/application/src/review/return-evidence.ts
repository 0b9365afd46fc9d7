import type { LocalDate } from '@tctp/domain';
import { accept, refuse } from '../refusal';
import { concluding } from './concluding';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';
import { correctionBy } from './correction-by';
import { takenFirst } from './take-for-review';

/** Back to the unit, with a coded reason of the plan, a note that says what to mend, and by when. */
export function returnEvidence(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { reason: string; note: string; correctBy: LocalDate | null },
) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'return', (task, at) => {
    if (!task.plan.policy.returnReasons.some((one) => one.code === input.reason)) {
      return refuse({ code: 'return-reason-unknown', reason: input.reason });
    }
    return accept({
      commands: [
        ...takenFirst(task, by, at),
        { type: 'RETURN', by, at, reason: input.reason, correction: correctionBy(task, input.correctBy) },
      ],
      note: input.note,
      extra: {},
      rows: () =>
        concluding(task, at, { outcome: 'returned', by, returnReason: input.reason, note: input.note }),
    });
  });
}
