import type { DocumentDetails, Evidence } from '@tctp/domain';
import type { EvidenceFiles } from '../ports';
import { accept, refuse } from '../refusal';
import type { CommandDeps, CommandEnvelope } from '../tasks/command-task';
import { commandTask } from '../tasks/command-task';

export interface EvidenceUpload {
  content: AsyncIterable<Uint8Array>;
  fileName: string;
  mediaType: string;
  document: DocumentDetails;
  limitBytes: number;
}

/** What the collection of orphans counts on: a row comes within a day of its file, or never. */
const ROW_WITHIN_MS = 24 * 3600 * 1000;

/**
 * The file first, its row second: a crash in between leaves an orphan that is collected later, never a row whose
 * file is missing. The name is kept as words; the bytes live under their hash.
 */
export async function addEvidence(
  deps: CommandDeps & { files: EvidenceFiles; newId: () => string },
  envelope: CommandEnvelope,
  upload: EvidenceUpload,
) {
  const began = Date.now();
  const stored = await deps.files.store(upload.content, upload.limitBytes);
  if ('refused' in stored) {
    return stored.refused === 'file-empty'
      ? refuse({ code: 'file-empty' })
      : refuse({ code: 'file-too-large', limitMegabytes: Math.floor(upload.limitBytes / 1_048_576) });
  }
  const { actor } = envelope;
  const id = deps.newId();
  const file = { ...envelope, fingerprint: `${envelope.fingerprint}:${stored.sha256}` };
  return commandTask<{ evidence: Evidence }>(deps, file, 'addEvidence', (task, at) => {
    if (Date.now() - began > ROW_WITHIN_MS) throw new Error('The upload took a day: its file may be gone');
    const evidence: Evidence = {
      id,
      taskId: task.id,
      sha256: stored.sha256,
      size: stored.size,
      fileName: upload.fileName,
      mediaType: upload.mediaType,
      uploadedBy: actor.accountId,
      uploadedAt: at,
      document: upload.document,
    };
    return accept({
      commands: [{ type: 'ADD_EVIDENCE', by: actor.accountId, at, fileName: upload.fileName }],
      extra: { evidence },
      rows: () => ({ evidence: { ...evidence, unitId: actor.unitId } }),
    });
  });
}
