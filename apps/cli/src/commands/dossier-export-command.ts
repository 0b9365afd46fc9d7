import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { takeDossier } from '@tctp/application';
import type { Config } from '@tctp/config';
import { AlteredContent, zipDossier } from '@tctp/documents';
import type { DossierZip } from '@tctp/documents';
import { openEvidenceFiles } from '@tctp/storage';
import { withPlan } from './open-plan';
import { say } from './words';
import { WrongUse } from './wrong-use';

export interface DossierExportOptions {
  plan?: string;
  appraisal?: number;
  json?: boolean;
}

/**
 * The frozen dossier as one zip file that is whole, or no file: it grows as `<file>.partial` and is renamed at the end.
 * `progress` is told how many bytes have been written, of how many.
 */
export async function dossierExportCommand(
  config: Config,
  file: string,
  options: DossierExportOptions,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<string> {
  const { appraisal } = options;
  if (appraisal !== undefined && !(Number.isInteger(appraisal) && appraisal > 0))
    throw new WrongUse('--appraisal là lần thẩm định, một số từ 1. (A whole number from 1.)');
  if (await isThere(file)) throw new WrongUse(`${file} đã có. Chọn tên khác. (Exists already.)`);
  return withPlan(config, options.plan, async ({ read, reader, planId }) => {
    const files = await openEvidenceFiles(config);
    const taken = await takeDossier({ read, files }, reader, planId, appraisal ?? null);
    if (!taken.ok) {
      const { code, ...params } = taken.refusal;
      throw new WrongUse(say(`refusal.${code}`, params));
    }
    const zip = await zipDossier(taken.value, files);
    await write(zip, file, progress).catch((error: unknown) => {
      throw inWords(file, error);
    });
    return options.json ? JSON.stringify(answer(file, zip), null, 2) : exportText(file, zip);
  });
}

async function write(
  zip: DossierZip,
  file: string,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const partial = `${file}.partial`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    let done = 0;
    await writeFile(
      handle,
      (async function* () {
        for await (const chunk of zip.read()) {
          yield chunk as Uint8Array;
          progress((done += (chunk as Uint8Array).byteLength), zip.bytes);
        }
      })(),
    );
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function inWords(file: string, error: unknown): unknown {
  if (error instanceof AlteredContent)
    return new WrongUse(
      `Không xuất: tệp minh chứng đã bị sửa: ${error.path}. Chạy tctp audit verify. (Evidence was altered.)`,
      { cause: error },
    );
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    return new WrongUse(
      `${file}.partial còn lại của một lần xuất dở dang. Xoá đi rồi làm lại. (Left unfinished.)`,
    );
  return code === ''
    ? error
    : new WrongUse(`Không ghi được ${file} (cannot be written): ${(error as Error).message}`);
}

function answer(file: string, { read: _read, ...zip }: DossierZip) {
  return { file, ...zip };
}

function exportText(file: string, { bytes, files, leftOut, digest, packageDigest }: DossierZip): string {
  const megabytes = (bytes / 1_048_576).toFixed(1).replace('.', ',');
  return [
    `Đã xuất hồ sơ vào ${file}: ${files} tệp minh chứng, ${megabytes} MB. (Exported.)`,
    ...(leftOut > 0 ? [`${leftOut} tệp của sổ theo dõi không kèm. (Files of registers left out.)`] : []),
    `Mã hồ sơ (SHA-256): ${digest}`,
    `Mã gói (SHA-256):   ${packageDigest}`,
    'Ghi hai mã ra giấy để bên nhận đối chiếu; kiểm tra: tctp dossier verify, hoặc node kiem-tra.mjs trong gói. (Write both down.)',
  ].join('\n');
}
