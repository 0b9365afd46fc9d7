import type { EvidenceFiles } from '../ports';
import { batchesOf } from './batches-of';
import type { EvidenceRows, NamedFile, RowOfFile } from './evidence-rows';

/** What is wrong with the file of a row. `found`: the bytes that lie there now. */
export type FileFinding = RowOfFile & { sha256: string } & (
    | { code: 'file-missing' }
    | { code: 'file-altered'; found: number }
    /** The file is intact, so it is the row that tells another size. */
    | { code: 'file-size-differs'; found: number }
  );

export interface FilesVerdict {
  findings: readonly FileFinding[];
  /** Files that rows name, each read once however many rows name it. */
  files: number;
  rows: number;
  /** In place and named by no row: uploads under way, and what will be collected. No fault. */
  orphans: number;
  /** Set aside by the collection, to be removed. */
  aside: number;
}

const AT_ONCE = 4;
const BATCH = 500;

/** Whether every row has its file, whole and unaltered. `progress` is told how many files have been read. */
export async function verifyFiles(
  { files, rows }: { files: EvidenceFiles; rows: EvidenceRows },
  progress: (done: number, of: number) => void = () => undefined,
): Promise<FilesVerdict> {
  const findings: FileFinding[] = [];
  const told = { files: 0, rows: 0 };
  const of = await rows.countNamed();
  const named = rows.named()[Symbol.asyncIterator]();
  const readOn = async () => {
    for (let next = await named.next(); !next.done; next = await named.next()) {
      findings.push(...(await findingsOf(files, next.value)));
      told.files += 1;
      told.rows += next.value.rows.length;
      progress(told.files, of);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  let orphans = 0;
  for await (const batch of batchesOf(files.list('inPlace'), BATCH))
    orphans += (await rows.unnamed(batch.map(({ sha256 }) => sha256))).length;
  let aside = 0;
  for await (const _ of files.list('aside')) aside += 1;
  return { findings: findings.sort(byPlace), ...told, orphans, aside };
}

async function findingsOf(files: EvidenceFiles, { sha256, rows }: NamedFile): Promise<FileFinding[]> {
  const opened = await files.open(sha256);
  const state = opened === null ? 'missing' : await files.verify(sha256);
  return rows.flatMap((row): FileFinding[] => {
    if (opened === null || state === 'missing') return [{ ...row, sha256, code: 'file-missing' }];
    if (state === 'altered') return [{ ...row, sha256, code: 'file-altered', found: opened.size }];
    if (row.size !== opened.size) return [{ ...row, sha256, code: 'file-size-differs', found: opened.size }];
    return [];
  });
}

const placeOf = ({ tenantId, planId, taskId, fileName, sha256 }: FileFinding) =>
  [tenantId, planId, taskId, fileName, sha256].join('\n');

function byPlace(one: FileFinding, other: FileFinding): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}
