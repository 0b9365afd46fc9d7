import type { Actor, Facts, Instant } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import type { PersonCommand } from '@tctp/workflow';
import type { TaskInHand } from '../decision';
import { accept, refuse } from '../refusal';
import { scoringContextOf } from '../scores/scoring-context';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';
import { concluding } from './concluding';
import { takenFirst } from './take-for-review';

export interface ApproveEvidenceInput {
  /** Facts as the reviewer corrects them; null accepts them as they stand. */
  facts: Facts | null;
  note: string | null;
  deliveredInTime?: boolean | undefined;
  /** Who approves many at once has not looked at each deadline: one from before the plan is not settled in silence. */
  mustSayDelivery?: boolean;
}

/**
 * The reviewer accepts or corrects the facts; the rule, not the reviewer, gives the points. Where the review has more
 * steps, this is one voice: the submission is concluded with the last, and corrected facts void the voices before.
 */
export function approveEvidence(deps: CommandDeps, envelope: CommandEnvelope, input: ApproveEvidenceInput) {
  const { actor } = envelope;
  return commandTask(deps, envelope, 'approve', (task, at) => {
    if (input.mustSayDelivery && input.deliveredInTime === undefined && asksDelivery(task))
      return refuse({ code: 'delivery-unsaid' });
    const facts = input.facts ?? task.standingFacts;
    const reviewed = scoreFacts(task.component, facts, scoringContextOf(task.plan.calendar));
    if (!reviewed.ok) return reviewed;
    const corrected = sameFacts(facts, task.standingFacts) ? undefined : facts;
    return accept({
      commands: commandsOf(task, actor, at, corrected !== undefined, input.deliveredInTime),
      note: input.note,
      extra: { reviewedPoints: reviewed.points },
      rows: ({ next }) => {
        const number = task.snapshot.context.submission?.number ?? 0;
        if (next.work !== 'approved')
          return corrected ? { review: { number, correctedFacts: corrected } } : {};
        const approval = { outcome: 'approved', by: actor.accountId, facts, note: input.note } as const;
        return concluding(task, at, { ...approval, points: reviewed.points }, corrected);
      },
    });
  });
}

/** The planned deadline lay before the plan was issued: whether it was kept, only a person can say. */
function asksDelivery({ snapshot }: TaskInHand): boolean {
  const { plannedDueAt, planIssuedAt } = snapshot.context;
  return plannedDueAt !== null && plannedDueAt <= planIssuedAt;
}

/** Whoever corrects facts that others have approved speaks again in turn, and not before them. */
function commandsOf(
  task: TaskInHand,
  { accountId: by, role: as }: Actor,
  at: Instant,
  corrected: boolean,
  deliveredInTime: boolean | undefined,
): PersonCommand[] {
  const submission = task.snapshot.context.submission;
  const startsAnew = corrected && (submission?.verdicts.length ?? 0) > 0;
  const approve: PersonCommand = {
    type: 'APPROVE',
    as,
    by,
    at,
    ...(deliveredInTime === undefined ? {} : { deliveredInTime }),
  };
  return [
    ...takenFirst(task, by, at),
    ...(corrected ? [{ type: 'CORRECT_FACTS' as const, by, at }] : []),
    ...(startsAnew && submission?.steps[0]?.role !== as ? [] : [approve]),
  ];
}

function sameFacts(left: Facts, right: Facts): boolean {
  const text = (facts: Facts) => JSON.stringify(Object.entries(facts).sort());
  return text(left) === text(right);
}
