import { localDateOf } from '@tctp/calendar';
import type { LocalDate } from '@tctp/domain';
import { mayAct } from '@tctp/domain';
import { wantedDeadlines } from '@tctp/workflow';
import type { KeyedRequest } from '../once';
import { runOnce } from '../once';
import type { DirectiveToGive } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps } from '../tasks/command-task';
import { digestMessage } from '../tasks/decision-to-write';

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
    if (!mayAct(actor.role, task.relation, 'direct'))
      return refuse({ code: 'not-permitted', action: 'direct' });
    const today = localDateOf(task.plan.calendar, at);
    if (input.dueOn < today) return refuse({ code: 'due-date-past' });

    const directive: DirectiveToGive = {
      ...input,
      tenantId: actor.tenantId,
      id: deps.newId(),
      by: actor.accountId,
      at,
    };
    await stores.directives.give(directive);
    const lead = { unitId: task.leadUnitId, role: 'officer' as const };
    await stores.tasks.write([
      {
        tenantId: actor.tenantId,
        planId: task.plan.id,
        taskId: task.id,
        expectedVersion: task.version,
        fromSequence: task.sequence,
        next: task.snapshot,
        at,
        actorId: actor.accountId,
        history: [{ code: 'directiveGiven', params: { dueOn: input.dueOn }, note: input.text }],
        deadlines: wantedDeadlines(task.snapshot, task.schedule.lastDay, {
          calendar: task.plan.calendar,
          ladder: task.plan.policy.ladder,
        }),
        fired: [],
        notifications: [{ to: lead, about: 'directed', day: today }],
        escalations: [],
        outbox: [digestMessage(actor.tenantId, lead, today)],
      },
    ]);
    return accept(directive);
  });
}
