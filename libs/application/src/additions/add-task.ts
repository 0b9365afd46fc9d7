import { localDateOf } from '@tctp/calendar';
import type { AddTask, AddedTasks } from '@tctp/contracts';
import type { Instant } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { addedRow } from '@tctp/drafts';
import type { PlanContext } from '../decision';
import { runOnce } from '../once';
import { startRow } from '../plans/start-row';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { scoresMessage } from '../tasks/decision-to-write';

export interface AddTaskRequest extends KeyedRequest {
  /** How many rows had been added when it was asked for. */
  expectedVersion: number;
}

/**
 * Giao thêm việc: a row for a plan that runs already, for a component nobody works on, or not enough. It goes the road of
 * every row, its tasks are started by the machine, and the reason stands in their history. A frozen dossier and the end of
 * the plan close it.
 */
export async function addTask(
  deps: { work: UnitOfWork; clock: Clock },
  request: AddTaskRequest,
  planId: string,
  input: AddTask,
): Promise<Result<AddedTasks>> {
  const { actor } = request;
  if (!isAmong(actor, 'keepers')) return refuse({ code: 'not-permitted', action: 'keepPlans' });
  const at = await deps.clock.now();
  return runOnce<AddedTasks>(deps.work, request, async (stores) => {
    const { count, open, lastNumber } = await stores.additions.lock(actor.tenantId, planId);
    const plan = await stores.plans.read(actor.tenantId, planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    if (!open) return refuse({ code: 'plan-frozen' });
    const today = localDateOf(plan.calendar, at);
    if (today > plan.endsOn) return refuse({ code: 'plan-over', endsOn: plan.endsOn });
    if (count !== request.expectedVersion) return refuse({ code: 'stale-version', current: count });
    return startAdded(
      stores,
      { plan, today, at, sequence: count + 1, number: String(lastNumber + 1), by: actor.accountId },
      input,
    );
  });
}

interface Adding {
  plan: PlanContext;
  today: string;
  at: Instant;
  sequence: number;
  /** As the annex goes on counting. */
  number: string;
  by: string;
}

async function startAdded(
  stores: Stores,
  { plan, today, at, sequence, number, by }: Adding,
  { reason, document, ...wanted }: AddTask,
): Promise<Result<AddedTasks>> {
  const { tenantId, id: planId, year, endsOn, calendar, criteriaSet } = plan;
  const { units } = await stores.drafts.surroundings(tenantId);
  const place = { id: `bo-sung-${String(sequence).padStart(2, '0')}`, number };
  const made = addedRow(wanted, { year, endsOn, today, calendar, criteriaSet, units }, place);
  if (!made.ok) return refuse(made.fault);
  const { row, cycles } = made;
  const started = startRow({ plan, units, row, cycles, at }, { on: today, actorId: by, reason });
  await stores.additions.add(
    tenantId,
    planId,
    { sequence, rowId: row.id, componentCode: row.componentCode, reason, document, by, at },
    started.map(({ task }) => task),
  );
  await stores.tasks.write(started.map(({ decision }) => decision));
  await stores.outbox.add([scoresMessage(plan)]);
  return accept({
    version: sequence,
    tasks: started.map(({ task: { id, cycle, lastDay } }) => ({ id, cycle, lastDay })),
  });
}
