import type { ReadModels } from '../read-models';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { nameFile } from './name-file';

/** The same content, with its document data, on one more task. Only what the reader may see can be reused. */
export async function reuseEvidence(
  deps: CommandDeps & { read: Pick<ReadModels, 'evidence'>; newId: () => string },
  envelope: CommandEnvelope,
  input: { evidenceId: string },
) {
  const source = await deps.read.evidence(envelope.actor, input.evidenceId);
  return nameFile(deps, envelope, (here) => {
    if (source === null) return refuse({ code: 'evidence-unknown' });
    return here.has(source.sha256) ? refuse({ code: 'evidence-here-already' }) : accept(source);
  });
}
