import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** Before submitting only. The lead unit tidies what it hands in; a coordinating unit takes back only its own. */
export function removeEvidence(deps: CommandDeps, envelope: CommandEnvelope, input: { evidenceId: string }) {
  const { actor } = envelope;
  return commandTask(deps, envelope, 'removeEvidence', (task, at) => {
    const evidence = task.evidence.find((one) => one.id === input.evidenceId);
    if (evidence === undefined) return refuse({ code: 'evidence-unknown' });
    if (task.relation !== 'lead' && evidence.uploadedBy !== actor.accountId) {
      return refuse({ code: 'not-uploader' });
    }
    return accept({
      commands: [{ type: 'REMOVE_EVIDENCE', by: actor.accountId, at, fileName: evidence.fileName }],
      extra: {},
      rows: () => ({ removedEvidence: evidence.id }),
    });
  });
}
