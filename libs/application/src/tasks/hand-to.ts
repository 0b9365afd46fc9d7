import { substituteFor } from '@tctp/domain';
import { plain } from '../people/standing-in';
import { todayOf } from '../people/today';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/**
 * The head of the lead unit gives the task to one person of it. Whoever is away that day is stood in for, and the
 * history names both.
 */
export function handTo(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { accountId: string; note: string | null },
) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'handTo', async (task, at, stores) => {
    const { people, standing } = await stores.delegations.lockUnit(task.plan.tenantId, task.leadUnitId);
    const nameOf = (id: string) => people.find(({ accountId }) => accountId === id)?.displayName;
    const meant = nameOf(input.accountId);
    if (meant === undefined) return refuse({ code: 'person-unknown', person: input.accountId });
    const found = substituteFor(input.accountId, todayOf(at), standing.map(plain));
    const acts = found.ok ? found.acts : input.accountId;
    const insteadOf = acts === input.accountId ? null : { id: input.accountId, name: meant };
    return accept({
      commands: [{ type: 'HAND_TO', by, at, to: { id: acts, name: nameOf(acts) ?? acts }, insteadOf }],
      note: input.note,
      extra: {},
    });
  });
}
