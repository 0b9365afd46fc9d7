import { localDateOf } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import { decide, dueTerms } from '@tctp/workflow';
import type { DirectiveToGive } from '../decision';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps } from '../tasks/command-task';
import { onBehalf, permittedTask } from '../tasks/command-task';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';

/**
 * A leader's word on one task, with a date. It is part of the task's history, and the lead unit is told. Whatever
 * version of the task the leader has seen, the word holds.
 */
export async function giveDirective(
  deps: CommandDeps & { newId: () => string },
  request: KeyedRequest,
  input: { taskId: string; text: string; dueOn: LocalDate },
): Promise<Result<DirectiveToGive & { taskId: string }>> {
  const { actor } = request;
  const { taskId, text, dueOn } = input;
  const at = await deps.clock.now();
  const id = deps.newId();
  return deps.work.command<DirectiveToGive & { taskId: string }>({
    ...request,
    taskId,
    decide(found) {
      const permitted = permittedTask(actor, found, 'direct');
      if (!permitted.ok) return permitted;
      const task = permitted.value;
      if (dueOn < localDateOf(task.plan.calendar, at)) return refuse({ code: 'due-date-past' });

      const policy = taskPolicyOf(task.plan);
      const by = actor.accountId;
      const { dueAt } = dueTerms(dueOn, policy);
      const word = onBehalf(actor, { type: 'DIRECT', by, at, as: actor.role, dueAt });
      const decided = decide(task.snapshot, word, policy);
      if (!decided.ok) return decided;

      const directive = { id, number: decided.next.context.directivesGiven, text, dueOn, by, at };
      return accept({
        answer: { taskId, ...directive },
        write: decisionToWrite({ task, decided, at, actorId: by, note: text, rows: { directive } }),
      });
    },
  });
}
