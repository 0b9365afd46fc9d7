import type { Named } from '@tctp/workflow';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/** The office gives the task to another lead unit. Its files stay; the unit that had it is told. */
export function reassignTask(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { unitId: string; reason: string },
) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'reassign', async (task, at, stores) => {
    const { tenantId } = task.plan;
    const from = await stores.units.read(tenantId, task.leadUnitId);
    const to = await stores.units.read(tenantId, input.unitId);
    if (from === null || to === null || to.kind === 'group') {
      return refuse({ code: 'unit-unknown', unit: input.unitId });
    }
    return accept({
      commands: [{ type: 'REASSIGN', by, at, from: named(from), to: named(to) }],
      note: input.reason,
      extra: {},
    });
  });
}

function named({ id, shortName }: { id: string; shortName: string }): Named {
  return { id, name: shortName };
}
