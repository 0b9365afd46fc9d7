import type { Facts } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';
import { takenFirst } from './take-for-review';

export interface ApproveEvidenceInput {
  /** Facts as the reviewer corrects them; null accepts them as claimed. */
  facts: Facts | null;
  note: string | null;
  deliveredInTime?: boolean | undefined;
}

/** The reviewer accepts or corrects the facts; the rule, not the reviewer, gives the points. */
export function approveEvidence(deps: CommandDeps, envelope: CommandEnvelope, input: ApproveEvidenceInput) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'approve', async (task, at, stores) => {
    const number = task.snapshot.context.submission?.number ?? 0;
    const facts = input.facts ?? (await stores.submissions.claimedFacts(task.plan.tenantId, task.id, number));
    const reviewed = scoreFacts(task.component, facts);
    if (!reviewed.ok) return reviewed;
    return accept({
      commands: [
        ...takenFirst(task, by, at),
        {
          type: 'APPROVE',
          by,
          at,
          ...(input.deliveredInTime === undefined ? {} : { deliveredInTime: input.deliveredInTime }),
        },
      ],
      note: input.note,
      extra: { reviewedPoints: reviewed.points },
      write: () =>
        stores.submissions.conclude({
          tenantId: task.plan.tenantId,
          taskId: task.id,
          number,
          outcome: 'approved',
          by,
          at,
          facts,
          points: reviewed.points,
          returnReason: null,
          note: input.note,
        }),
    });
  });
}
