import { addDays, startOfDay } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import { dueTerms } from '@tctp/workflow';
import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';
import { saying } from '../tasks/saying';
import { taskPolicyOf } from '../tasks/task-policy';

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

export const grantExtension = saying('grantExtension', 'GRANT_EXTENSION');
export const refuseExtension = saying('refuseExtension', 'REFUSE_EXTENSION');
