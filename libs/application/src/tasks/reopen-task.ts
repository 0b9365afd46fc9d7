import type { LocalDate } from '@tctp/domain';
import { accept } from '../refusal';
import { correctionBy } from '../review/correction-by';
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
      write: async (stores) => {
        const submission = task.snapshot.context.submission;
        if (submission === null) return;
        await stores.submissions.conclude({
          tenantId: task.plan.tenantId,
          taskId: task.id,
          number: submission.number,
          outcome: 'voided',
          by,
          at,
          facts: null,
          points: null,
          returnReason: null,
          note: input.reason,
        });
      },
    }),
  );
}
