import { accept } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** The unit answers a leader's word; `directive` is its number on the task. */
export function replyToDirective(
  deps: CommandDeps,
  envelope: CommandEnvelope,
  input: { directive: number; text: string },
) {
  const by = envelope.actor.accountId;
  return commandTask(deps, envelope, 'reply', (_task, at) =>
    accept({
      commands: [{ type: 'REPLY', by, at, directive: input.directive }],
      note: input.text,
      extra: {},
      rows: () => ({ reply: { number: input.directive, text: input.text, by, at } }),
    }),
  );
}
