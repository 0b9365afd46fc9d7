import type { Cycle, DeadlineExpression } from '@tctp/calendar';
import type { Component, Instant, LocalDate, PlanRow, Unit } from '@tctp/domain';
import { contributorsOf, foldText } from '@tctp/domain';
import type { Decided } from '@tctp/workflow';
import { startTask } from '@tctp/workflow';
import type { DecisionToWrite, PlanContext } from '../decision';
import type { TaskToLoad } from '../ports';
import { decisionToWrite } from '../tasks/decision-to-write';
import { taskPolicyOf } from '../tasks/task-policy';

export interface RowToStart {
  plan: PlanContext;
  units: readonly Unit[];
  row: PlanRow<DeadlineExpression>;
  cycles: readonly Cycle[];
  at: Instant;
}

/** Who has added a row to a plan that ran already, and why; nobody where it stood in the plan from the start. */
export interface AddedBy {
  on: LocalDate;
  actorId: string;
  reason: string;
}

export interface StartedTask {
  task: TaskToLoad;
  decision: DecisionToWrite;
}

/** One task per cycle of a row, each started by the machine. */
export function startRow(
  { plan, units, row, cycles, at }: RowToStart,
  added: AddedBy | null = null,
): StartedTask[] {
  const component = plan.criteriaSet.components.find((one) => one.code === row.componentCode);
  const lead = units.find((unit) => unit.id === row.leadUnitId);
  if (component === undefined || lead === undefined)
    throw new Error(`Row ${row.id} names what the plan does not have`);
  return cycles.map((cycle) => {
    const decided = startTask(cycle.lastDay, plan.issuedAt, taskPolicyOf(plan));
    const task: TaskToLoad = {
      id: [plan.id, row.id, cycle.key].join('.'),
      row,
      cycle: cycle.key,
      lastDay: cycle.lastDay,
      dueAt: decided.next.context.dueAt,
      snapshot: decided.next,
      searchText: foldText([component.code, row.title, lead.name, lead.shortName, row.deliverable].join(' ')),
      at,
      addedOn: added?.on ?? null,
      units: unitsOf(row, units),
    };
    return { task, decision: firstDecision({ task, decided, plan, component, lead, at, added }) };
  });
}

interface First {
  task: TaskToLoad;
  decided: Decided;
  plan: PlanContext;
  component: Component;
  lead: Unit;
  at: Instant;
  added: AddedBy | null;
}

function firstDecision({ task, decided, plan, component, lead, at, added }: First): DecisionToWrite {
  const written = decisionToWrite({
    task: { id: task.id, version: 0, sequence: 0, plan, component, leadUnitId: lead.id },
    decided,
    at,
    actorId: added?.actorId ?? null,
    note: added?.reason ?? null,
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
