import type { Facts } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import { accept } from '../refusal';
import { scoringContextOf } from '../scores/scoring-context';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

export interface SubmitEvidenceInput {
  /** What the unit claims; the rule of the component turns it into points. */
  facts: Facts;
  note: string | null;
}

/** The unit hands in: the files it holds now, the facts they prove, and so the points it claims. */
export function submitEvidence(deps: CommandDeps, envelope: CommandEnvelope, input: SubmitEvidenceInput) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'submit', (task, at) => {
    const steps = task.plan.policy.review ?? POLICY_DEFAULTS.review;
    const claimed = scoreFacts(task.component, input.facts, scoringContextOf(task.plan.calendar));
    if (!claimed.ok) return claimed;
    return accept({
      commands: [{ type: 'SUBMIT', by, at, files: task.evidence.length, steps }],
      note: input.note,
      extra: { claimedPoints: claimed.points },
      rows: ({ next }) => ({
        submission: {
          number: next.context.submission?.number ?? 0,
          by,
          for: envelope.actor.standsFor?.id ?? null,
          at,
          note: input.note,
          evidenceIds: task.evidence.map((one) => one.id),
          claimedFacts: input.facts,
          claimedPoints: claimed.points,
        },
      }),
    });
  });
}
