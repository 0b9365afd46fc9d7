import { createHash } from 'node:crypto';
import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import type { EvidenceFiles } from '../../ports';
import type { ReadModels } from '../../read-models';
import type { Result } from '../../refusal';
import { accept, refuse } from '../../refusal';
import { dossierText } from '../frozen-content';
import type { DossierToTake, DossierWhole } from './dossier-whole';
import { placeFiles } from './place-files';
import type { PlacedFile } from './place-files';
import { toldHistory } from './told-history';

interface Deps {
  read: Pick<ReadModels, 'dossiers' | 'planContext'>;
  files: Pick<EvidenceFiles, 'open'>;
}

const AT_ONCE = 16;
const MOST_NAMED = 5;

/**
 * Everything that a dossier taken home is made of, looked at before the first byte leaves: whoever reads all of the
 * frozen dossier may take it, and gets the same as everybody else. `number` null is the last appraisal. Files are looked
 * for and weighed here, and hashed only while they are written: reading gigabytes twice would cost more than a download
 * that breaks off.
 */
export async function takeDossier(
  { read, files }: Deps,
  reader: Actor,
  planId: string,
  number: number | null,
): Promise<Result<DossierToTake>> {
  if (!isAmong(reader, 'wholeDossier')) return refuse({ code: 'not-permitted', action: 'takeDossier' });
  const whole = await read.dossiers.whole(reader.tenantId, planId, number);
  if (whole === null) return refuse({ code: 'appraisal-none' });
  const { appraisal, components, history } = whole;
  const content = dossierText(planId, appraisal.frozenAt, components);
  const digest = createHash('sha256').update(content).digest('hex');
  if (digest !== appraisal.digest) return refuse({ code: 'dossier-altered' });
  if (!isChained(whole)) return refuse({ code: 'dossier-history-altered' });
  const placed = placeFiles(components, whole.turns);
  const gone = await missingOf(files, placed);
  if (gone.length > 0)
    return refuse({ code: 'dossier-files-missing', count: gone.length, files: namesOf(gone) });
  const { returnReasons } = (await read.planContext(reader.tenantId, planId))?.policy ?? {
    returnReasons: [],
  };
  return accept({
    ...whole,
    content,
    history: history.map(toldHistory),
    files: placed,
    returnReasons: returnReasons.map(({ code, label }) => ({ code, label })),
  });
}

/** Every submission that was frozen has the history of its approval, and every hash in it is what it should be. */
function isChained({ components, history }: DossierWhole): boolean {
  const tasks = new Set(history.map(({ taskId }) => taskId));
  return (
    components.every(({ submissions }) => submissions.every(({ taskId }) => tasks.has(taskId))) &&
    history.every(({ entries }) => entries.every(({ holds }) => holds))
  );
}

/** Those that are not there, or not as large as they were. */
async function missingOf(files: Deps['files'], placed: readonly PlacedFile[]): Promise<PlacedFile[]> {
  const contents = new Map(placed.map(({ sha256, size }) => [sha256, size])).entries();
  const gone = new Set<string>();
  const look = async (): Promise<void> => {
    for (const [sha256, size] of contents) if ((await files.open(sha256))?.size !== size) gone.add(sha256);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return placed.filter(({ sha256 }) => gone.has(sha256));
}

function namesOf(files: readonly PlacedFile[]): string {
  const names = files.slice(0, MOST_NAMED).map(({ path }) => path);
  return [...names, ...(files.length > MOST_NAMED ? ['…'] : [])].join('; ');
}
