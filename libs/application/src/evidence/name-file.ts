import type { DocumentDetails, Evidence } from '@tctp/domain';
import type { StoredFile } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

/** Of one task, and so of one submission: a reviewer has to look at each. */
export const MOST_FILES = 200;

/** What a stored file is to mean. */
export type FileToName = StoredFile & { fileName: string; mediaType: string; document: DocumentDetails };

/**
 * The row that gives a stored file its place on a task. A file that could not be had is refused only here, on the common
 * road: the same command sent again is answered as the first time, although what it was made of is gone.
 */
export function nameFile(
  deps: CommandDeps & { newId: () => string },
  envelope: CommandEnvelope,
  fileFor: (hashes: ReadonlySet<string>) => Result<FileToName>,
) {
  const { actor } = envelope;
  const id = deps.newId();
  return commandTask<{ evidence: Evidence }>(deps, envelope, 'addEvidence', (task, at) => {
    if (task.evidence.length >= MOST_FILES) return refuse({ code: 'too-many-files', most: MOST_FILES });
    const found = fileFor(new Set(task.evidence.map(({ sha256 }) => sha256)));
    if (!found.ok) return found;
    const { sha256, size, fileName, mediaType, document } = found.value;
    const evidence: Evidence = {
      id,
      taskId: task.id,
      sha256,
      size,
      fileName,
      mediaType,
      uploadedBy: actor.accountId,
      uploadedAt: at,
      document,
    };
    return accept({
      commands: [{ type: 'ADD_EVIDENCE', by: actor.accountId, at, fileName }],
      extra: { evidence },
      rows: () => ({ evidence: { ...evidence, unitId: actor.unitId } }),
    });
  });
}
