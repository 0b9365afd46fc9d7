import type { DecisionToWrite, Stores } from '@tctp/application';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { taskInHand } from '../commands/task-in-hand';
import type { KnownTask } from '../commands/task-in-hand';
import { writeDecisions } from '../commands/write-decisions';
import { READ_COMMANDS } from '../queries/read-commands.sql';

const LOCK = `select cycle from task where tenant_id = $1 and id = $2 for no key update`;

export function taskStore(manager: EntityManager): Stores['tasks'] {
  return {
    async write(decisions) {
      const written = await writeDecisions(await clientOf(manager), askingOnce(decisions));
      if (written.size !== decisions.length)
        throw new Error(`Wrote ${written.size} of ${decisions.length} decisions: a version had moved`);
    },
    async hold({ tenantId, accountId, unitId }, taskId) {
      const [locked] = await manager.query<{ cycle: string }[]>(LOCK, [tenantId, taskId]);
      if (locked === undefined) return null;
      const asked = [[tenantId], [taskId], [accountId], [''], [unitId]];
      const [known] = await manager.query<KnownTask[]>(READ_COMMANDS, asked);
      const ask = (text: string, values: unknown[]) => manager.query(text, values);
      const task = known === undefined ? null : await taskInHand(manager.dataSource, ask, tenantId, known);
      return task === null ? null : { task, cycle: locked.cycle };
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
