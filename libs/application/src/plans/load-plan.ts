import { expandDeadline, startOfDay } from '@tctp/calendar';
import type { DeadlineExpression } from '@tctp/calendar';
import type { Component, Instant, PlanRow, Unit } from '@tctp/domain';
import { contributorsOf, foldText, leadersUnitOf } from '@tctp/domain';
import type { Decided } from '@tctp/workflow';
import { startTask } from '@tctp/workflow';
import type { DecisionToWrite, PlanContext } from '../decision';
import type { Clock, PlanToLoad, Stores, TaskToLoad, UnitOfWork } from '../ports';
import { accept } from '../refusal';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';

/**
 * A plan becomes work: every row one task per cycle, every task started by the machine, all in one transaction.
 * Loading the same plan again changes nothing.
 */
export async function loadPlan(
  deps: { work: UnitOfWork; clock: Clock },
  input: PlanToLoad,
): Promise<{ loaded: boolean; tasks: number }> {
  const at = await deps.clock.now();
  const result = await deps.work.run(async (stores) => accept(await startPlan(stores, input, at)));
  if (!result.ok) throw new Error(`Loading plan ${input.plan.id} was refused: ${result.refusal.code}`);
  return result.value;
}

/** The same within a transaction that does more. */
export async function startPlan(
  stores: Pick<Stores, 'plans' | 'tasks'>,
  input: PlanToLoad,
  at: Instant,
): Promise<{ loaded: boolean; tasks: number }> {
  const context = contextOf(input);
  const started = input.plan.rows.flatMap((row) => startRow(input, context, row, at));
  const loaded = await stores.plans.load(
    input,
    started.map((one) => one.task),
  );
  if (loaded) await stores.tasks.write(started.map((one) => one.decision));
  return { loaded, tasks: started.length };
}

function startRow(input: PlanToLoad, plan: PlanContext, row: PlanRow<DeadlineExpression>, at: string) {
  const component = input.criteriaSet.components.find((one) => one.code === row.componentCode);
  const lead = input.units.find((unit) => unit.id === row.leadUnitId);
  if (component === undefined || lead === undefined)
    throw new Error(`Row ${row.id} names what the plan does not have`);
  const policy = taskPolicyOf({ policy: input.plan.policy, calendar: input.calendar });
  return expandDeadline(input.calendar, row.deadline, input.plan.year).map((cycle) => {
    const decided = startTask(cycle.lastDay, plan.issuedAt, policy);
    const task: TaskToLoad = {
      id: [input.plan.id, row.id, cycle.key].join('.'),
      row,
      cycle: cycle.key,
      lastDay: cycle.lastDay,
      dueAt: decided.next.context.dueAt,
      snapshot: decided.next,
      searchText: foldText([component.code, row.title, lead.name, lead.shortName, row.deliverable].join(' ')),
      at,
      units: unitsOf(row, input.units),
    };
    return { task, decision: firstDecision(task, decided, plan, component, lead, at) };
  });
}

function firstDecision(
  task: TaskToLoad,
  decided: Decided,
  plan: PlanContext,
  component: Component,
  lead: Unit,
  at: string,
): DecisionToWrite {
  const written = decisionToWrite({
    task: { id: task.id, version: 0, sequence: 0, plan, component, leadUnitId: lead.id },
    decided,
    at,
    actorId: null,
  });
  const history = written.history.map((line) => ({
    ...line,
    params: { ...line.params, lead: lead.shortName },
  }));
  return { ...written, history };
}

function unitsOf(row: PlanRow<DeadlineExpression>, units: readonly Unit[]): TaskToLoad['units'] {
  const coordinators = contributorsOf(row.coordinatorIds, row.leadUnitId, units);
  return [
    { unitId: row.leadUnitId, relation: 'lead' },
    ...coordinators.map(({ unitId }) => ({ unitId, relation: 'coordinator' as const })),
  ];
}

function contextOf(input: PlanToLoad): PlanContext {
  return {
    tenantId: input.tenant.id,
    id: input.plan.id,
    year: input.plan.year,
    issuedAt: startOfDay(input.calendar, input.plan.issuedOn),
    endsOn: input.plan.endsOn,
    authorityUnitId: input.plan.authorityUnitId,
    reviewUnitId: input.plan.reviewUnitId,
    leadersUnitId: leadersUnitOf(input.units, input.plan.authorityUnitId),
    policy: input.plan.policy,
    calendar: input.calendar,
    criteriaSet: input.criteriaSet,
    baseline: input.baseline,
  };
}
