import type { ReadModels } from '../read-models';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/** The office gives the task to another lead unit. Its files stay; the unit that had it is told. */
export async function reassignTask(
  deps: CommandDeps & { read: Pick<ReadModels, 'unit'> },
  envelope: CommandEnvelope,
  input: { unitId: string; reason: string },
) {
  const { accountId: by, tenantId } = envelope.actor;
  const unit = await deps.read.unit(tenantId, input.unitId);
  return commandTask(deps, envelope, 'reassign', (task, at) => {
    if (unit === null || unit.kind === 'group') return refuse({ code: 'unit-unknown', unit: input.unitId });
    const from = { id: task.leadUnitId, name: task.leadName };
    const to = { id: unit.id, name: unit.shortName };
    return accept({ commands: [{ type: 'REASSIGN', by, at, from, to }], note: input.reason, extra: {} });
  });
}
