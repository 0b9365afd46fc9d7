import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** The unit takes its submission back, as long as nobody has taken it for review. */
export function withdrawSubmission(deps: CommandDeps, envelope: CommandEnvelope) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'withdraw', (task, at) =>
    accept({
      commands: [{ type: 'WITHDRAW', by, at }],
      extra: {},
      write: (stores) =>
        stores.submissions.conclude({
          tenantId: task.plan.tenantId,
          taskId: task.id,
          number: task.snapshot.context.submission?.number ?? 0,
          outcome: 'withdrawn',
          by: null,
          at,
          facts: null,
          points: null,
          returnReason: null,
          note: null,
        }),
    }),
  );
}
