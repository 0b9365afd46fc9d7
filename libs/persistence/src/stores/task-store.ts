import type { DecisionToWrite, PlanContext, Stores, TaskOnClock } from '@tctp/application';
import type { StoredSnapshot, TaskSnapshot } from '@tctp/workflow';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { writeDecisions } from '../commands/write-decisions';

export interface TaskRow {
  id: string;
  plan_id: string;
  component_code: string;
  lead_unit_id: string;
  snapshot: StoredSnapshot;
  version: number;
  sequence: number;
}

export function taskStore(manager: EntityManager): Stores['tasks'] {
  return {
    async write(decisions) {
      const written = await writeDecisions(await clientOf(manager), askingOnce(decisions));
      if (written.size !== decisions.length)
        throw new Error(`Wrote ${written.size} of ${decisions.length} decisions: a version had moved`);
    },
  };
}

/** All of them are written or none, so what several ask of the outbox is asked by the first. */
function askingOnce(decisions: readonly DecisionToWrite[]): DecisionToWrite[] {
  const asked = new Set<string>();
  return decisions.map((decision) => ({
    ...decision,
    outbox: decision.outbox.filter(({ job, key }) => {
      const name = `${job}:${key}`;
      if (asked.has(name)) return false;
      asked.add(name);
      return true;
    }),
  }));
}

/** The connection of the transaction. */
async function clientOf({ queryRunner }: EntityManager): Promise<PoolClient> {
  if (queryRunner === undefined) throw new Error('There is no transaction here');
  return (await queryRunner.connect()) as PoolClient;
}

/** Throws where its plan does not know the task. */
export function onClock(
  plan: PlanContext | null,
  row: Omit<TaskRow, 'snapshot'> & { snapshot: TaskSnapshot },
): TaskOnClock {
  const component = plan?.criteriaSet.components.find((one) => one.code === row.component_code);
  if (plan === null || component === undefined) {
    throw new Error(`Task ${row.id} names component ${row.component_code}, which its plan does not have`);
  }
  return {
    id: row.id,
    version: row.version,
    sequence: row.sequence,
    snapshot: row.snapshot,
    plan,
    component,
    leadUnitId: row.lead_unit_id,
  };
}
