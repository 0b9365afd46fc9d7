import type { TaskAction } from '@tctp/domain';
import type { PersonCommand } from '@tctp/workflow';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

type Said = Extract<
  PersonCommand['type'],
  'REPORT_OBSTACLE' | 'ANSWER_OBSTACLE' | 'UNBLOCK' | 'URGE' | 'PUT_BACK'
>;

/** The unit meets an obstacle (vướng mắc) and says at once which. */
export const reportObstacle = saying('reportObstacle', 'REPORT_OBSTACLE');
export const answerObstacle = saying('answerObstacle', 'ANSWER_OBSTACLE');
/** The superior has answered: the unit works on. */
export const unblockTask = saying('unblock', 'UNBLOCK');
/** Đôn đốc. */
export const urgeTask = saying('urge', 'URGE');
/** Back on the pile of the reviewers, with the reason. */
export const putBack = saying('putBack', 'PUT_BACK');

/** A command that is nothing but who, when, and a sentence for the history. */
function saying(action: TaskAction, type: Said) {
  return (deps: CommandDeps, envelope: CommandEnvelope, input: { reason: string }) =>
    commandTask(deps, envelope, action, (_task, at) =>
      accept({ commands: [{ type, by: envelope.actor.accountId, at }], note: input.reason, extra: {} }),
    );
}
