import { localDateOf } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import { mayAct } from '@tctp/domain';
import { decide, dueTerms } from '@tctp/workflow';
import type { KeyedRequest } from '../once';
import { runOnce } from '../once';
import type { DirectiveToGive } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps } from '../tasks/command-task';
import { onBehalf, standingOf } from '../tasks/command-task';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';

/** A leader's word on one task, with a date. It is part of the task's history, and the lead unit is told. */
export async function giveDirective(
  deps: CommandDeps & { newId: () => string },
  request: KeyedRequest,
  input: { taskId: string; text: string; dueOn: LocalDate },
): Promise<Result<DirectiveToGive>> {
  const { actor } = request;
  const at = await deps.clock.now();
  return runOnce<DirectiveToGive>(deps.work, request, async (stores) => {
    const task = await stores.tasks.lock(actor, input.taskId);
    if (task === null) return refuse({ code: 'task-unknown' });
    if (!mayAct(standingOf(actor, task), 'direct'))
      return refuse({ code: 'not-permitted', action: 'direct' });
    if (input.dueOn < localDateOf(task.plan.calendar, at)) return refuse({ code: 'due-date-past' });

    const policy = taskPolicyOf(task.plan);
    const { dueAt } = dueTerms(input.dueOn, policy);
    const by = actor.accountId;
    const decided = decide(
      task.snapshot,
      onBehalf(actor, { type: 'DIRECT', by, at, as: actor.role, dueAt }),
      policy,
    );
    if (!decided.ok) return decided;

    const number = decided.next.context.directivesGiven;
    const directive: DirectiveToGive = {
      ...input,
      tenantId: actor.tenantId,
      id: deps.newId(),
      number,
      by,
      at,
    };
    await stores.directives.give(directive);
    await stores.tasks.write([decisionToWrite({ task, decided, at, actorId: by, note: input.text })]);
    return accept(directive);
  });
}
