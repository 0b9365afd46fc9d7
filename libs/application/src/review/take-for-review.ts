import type { Instant } from '@tctp/domain';
import type { PersonCommand } from '@tctp/workflow';
import type { TaskInHand } from '../decision';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

export function takeForReview(deps: CommandDeps, envelope: CommandEnvelope) {
  return commandTask(deps, envelope, 'takeForReview', (_task, at) =>
    accept({ commands: [{ type: 'TAKE_FOR_REVIEW', by: envelope.actor.accountId, at }], extra: {} }),
  );
}

/** A verdict on a submission nobody has taken yet takes it first: one click for the reviewer, two lines in the history. */
export function takenFirst(task: TaskInHand, by: string, at: Instant): PersonCommand[] {
  return task.snapshot.work === 'submitted' ? [{ type: 'TAKE_FOR_REVIEW', by, at }] : [];
}
