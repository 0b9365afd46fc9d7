import type { KeyedRequest, EvidenceFiles } from '../ports';
import { infection } from '../evidence/scan';
import type { FileScanner } from '../evidence/scan';
import { storeFile } from '../evidence/store-file';
import { runOnce } from '../once';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { readPlan } from '@tctp/drafts';
import type { DraftDeps } from './by-keeper';
import { mayKeepPlans, notKeeper, thisYearOf } from './by-keeper';
import type { OpenCounts, PlanReader } from './draft-store';
import { inspectDraft } from './inspect-draft';

export interface ImportedDraft {
  draftId: string;
  version: number;
  /** The same file was imported before: this is that draft. */
  repeated: boolean;
  open: OpenCounts;
}

/**
 * A file becomes a draft. Nobody reads it before it was scanned. A file that cannot be read leaves nothing behind; the
 * bytes of one that can are kept before any row names them, as with evidence.
 */
export async function importPlan(
  deps: DraftDeps & {
    files: EvidenceFiles;
    scanner: FileScanner | null;
    readPaper: PlanReader;
    newId: () => string;
  },
  request: KeyedRequest,
  { content, fileName }: { content: Uint8Array; fileName: string },
): Promise<Result<ImportedDraft>> {
  const { actor } = request;
  if (!mayKeepPlans(actor)) return notKeeper();
  if (content.length === 0) return refuse({ code: 'paper-empty' });
  const infected = await infection(deps.scanner, content);
  if (infected !== null) return refuse(infected);
  const read = await deps.readPaper(content, fileName);
  if (!read.ok) return refuse({ code: read.refusal });
  const stored = await storeFile(deps.files, once(content), content.length);
  if (!stored.ok) return stored;
  const { sha256, size, inTime } = stored.value;
  const reading = readPlan(read.paper);
  const at = await deps.clock.now();
  const fingerprint = `${request.fingerprint}:${sha256}`;
  return runOnce<ImportedDraft>(deps.work, { ...request, fingerprint }, async ({ drafts }) => {
    inTime();
    const surroundings = await drafts.surroundings(actor.tenantId);
    const { summary } = inspectDraft(
      { reading, settlements: [] },
      surroundings,
      deps.shipped,
      thisYearOf(deps.shipped, at),
    );
    const id = deps.newId();
    const added = await drafts.add(actor.tenantId, {
      id,
      file: { sha256, size, name: fileName, format: read.paper.format },
      proposedFrom: null,
      importedAt: at,
      importedBy: actor,
      summary,
      reading,
    });
    if (added !== null) return accept({ draftId: id, ...added, repeated: false, open: summary.open });
    const there = await drafts.ofFile(actor.tenantId, sha256);
    if (there === null) throw new Error(`The draft of ${sha256} was put away meanwhile`);
    return accept({ draftId: there.id, version: there.version, repeated: true, open: there.summary.open });
  });
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
