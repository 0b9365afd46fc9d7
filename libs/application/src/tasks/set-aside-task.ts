import type { TaskAction } from '@tctp/domain';
import type { PersonCommand } from '@tctp/workflow';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/** A component that does not apply this year: the unit asks with a reason, the reviewer grants or refuses with one. */
export const askNotApplicable = verb('askNotApplicable', 'ASK_NOT_APPLICABLE');
export const grantNotApplicable = verb('grantNotApplicable', 'GRANT_NOT_APPLICABLE');
export const refuseNotApplicable = verb('refuseNotApplicable', 'REFUSE_NOT_APPLICABLE');

type SetAside = Extract<
  PersonCommand['type'],
  'ASK_NOT_APPLICABLE' | 'GRANT_NOT_APPLICABLE' | 'REFUSE_NOT_APPLICABLE'
>;

function verb(action: TaskAction, type: SetAside) {
  return (deps: CommandDeps, envelope: CommandEnvelope, input: { reason: string }) =>
    commandTask(deps, envelope, action, (_task, at) =>
      accept({ commands: [{ type, by: envelope.actor.accountId, at }], note: input.reason, extra: {} }),
    );
}
