import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from './command-task';
import { commandTask } from './command-task';

export function acceptTask(deps: CommandDeps, envelope: CommandEnvelope) {
  return commandTask(deps, envelope, 'accept', (_task, at) =>
    accept({ commands: [{ type: 'ACCEPT', by: envelope.actor.accountId, at }], extra: {} }),
  );
}
