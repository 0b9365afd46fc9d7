import { substituteFor } from '@tctp/domain';
import { plain } from '../people/standing-in';
import { todayOf } from '../people/today';
import { accept, refuse } from '../refusal';
import type { ReadModels } from '../read-models';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

/**
 * The head of the lead unit gives the task to one person of it. Whoever is away that day is stood in for, and the
 * history names both.
 */
export async function handTo(
  deps: CommandDeps & { read: Pick<ReadModels, 'colleagues' | 'delegations'> },
  envelope: CommandEnvelope,
  input: { accountId: string; note: string | null },
) {
  const { actor } = envelope;
  const by = actor.accountId;
  const [people, standing] = await Promise.all([deps.read.colleagues(actor), deps.read.delegations(actor)]);
  return commandTask(deps, envelope, 'handTo', (_task, at) => {
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
