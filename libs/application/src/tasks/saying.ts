import type { TaskAction } from '@tctp/domain';
import type { PersonCommand } from '@tctp/workflow';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/** Commands that are nothing but who, when, and a sentence for the history. */
type Said = Extract<
  PersonCommand['type'],
  | 'ASK_NOT_APPLICABLE'
  | 'GRANT_NOT_APPLICABLE'
  | 'REFUSE_NOT_APPLICABLE'
  | 'GRANT_EXTENSION'
  | 'REFUSE_EXTENSION'
  | 'REPORT_OBSTACLE'
  | 'ANSWER_OBSTACLE'
  | 'UNBLOCK'
  | 'URGE'
  | 'PUT_BACK'
>;

export function saying(action: TaskAction, type: Said) {
  return (deps: CommandDeps, envelope: CommandEnvelope, input: { reason: string }) =>
    commandTask(deps, envelope, action, (_task, at) =>
      accept({ commands: [{ type, by: envelope.actor.accountId, at }], note: input.reason, extra: {} }),
    );
}
