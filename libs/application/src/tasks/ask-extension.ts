import { addDays, startOfDay } from '@tctp/calendar';
import type { LocalDate, TaskAction } from '@tctp/domain';
import { dueTerms } from '@tctp/workflow';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';
import { taskPolicyOf } from './task-policy';

/** The unit asks for a later last day (gia hạn), within the plan and with a reason. */
export function askExtension(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { until: LocalDate; reason: string },
) {
  return commandTask(deps, envelope, 'askExtension', (task, at) => {
    const { calendar, endsOn } = task.plan;
    const latest = startOfDay(calendar, addDays(endsOn, 1));
    const terms = dueTerms(input.until, taskPolicyOf(task.plan));
    return accept({
      commands: [{ type: 'ASK_EXTENSION', by: envelope.actor.accountId, at, terms, latest }],
      note: input.reason,
      extra: {},
    });
  });
}

export const grantExtension = answer('grantExtension', 'GRANT_EXTENSION');
export const refuseExtension = answer('refuseExtension', 'REFUSE_EXTENSION');

function answer(action: TaskAction, type: 'GRANT_EXTENSION' | 'REFUSE_EXTENSION') {
  return (deps: CommandDeps, envelope: CommandEnvelope, input: { reason: string }) =>
    commandTask(deps, envelope, action, (_task, at) =>
      accept({ commands: [{ type, by: envelope.actor.accountId, at }], note: input.reason, extra: {} }),
    );
}
