import { stat } from 'node:fs/promises';
import type { Config } from '@tctp/config';
import { BadArchive, openEvidenceFiles } from '@tctp/storage';
import type { Manifest } from '@tctp/storage';
import { archiveFaultText, fileText } from '../backup/backup-words';
import { FaultyFiles, NothingToSave, writeBackup } from '../backup/write-backup';
import { openDatabase } from '../up/open-database';
import { sayProgress } from './say-progress';
import { WrongUse } from './wrong-use';

/** Everything into one file, beside a running program or alone. The database stays at the level it is at. */
export async function backupCommand(
  config: Config,
  file: string,
  options: { allowMissing?: boolean; json?: boolean },
): Promise<string> {
  const database = await openDatabase(config, { asItIs: true });
  try {
    const files = await openEvidenceFiles(config);
    const manifest = await writeBackup({ url: database.url, files, say: sayProgress }, file, {
      now: new Date(),
      allowMissing: options.allowMissing === true,
    });
    const { size } = await stat(file);
    return options.json
      ? JSON.stringify(answer(file, size, manifest), null, 2)
      : backupText(file, size, manifest);
  } catch (error) {
    throw inWords(file, error);
  } finally {
    await database.close();
  }
}

function inWords(file: string, error: unknown): unknown {
  if (error instanceof BadArchive) return new WrongUse(archiveFaultText(file, error.fault), { cause: error });
  if (error instanceof NothingToSave)
    return new WrongUse('Cơ sở dữ liệu này chưa có gì để sao lưu. (Nothing to back up yet.)', {
      cause: error,
    });
  if (isOfTheDisk(error)) return new WrongUse(`Không ghi được ${file} (cannot be written): ${error.message}`);
  if (!(error instanceof FaultyFiles)) return error;
  const lines = [
    'Không sao lưu: có tệp minh chứng thiếu hoặc đã bị sửa. Tìm lại tệp, hoặc thêm --allow-missing. (Not backed up.)',
    ...error.files.map((one) => `  ${fileText(one)}`),
  ];
  return new WrongUse(lines.join('\n'), { cause: error });
}

/** A folder that is not there, a full disk: nothing that we could mend. */
function isOfTheDisk(error: unknown): error is Error {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes(code);
}

function answer(file: string, bytes: number, manifest: Manifest) {
  const { program, createdAt, migrations, tables, files, missing, seals } = manifest;
  return {
    file,
    bytes,
    program,
    createdAt,
    migrations: migrations.length,
    rows: Object.fromEntries(tables.map((table) => [table.name, table.rows])),
    files: files.length,
    fileBytes: files.reduce((sum, one) => sum + one.bytes, 0),
    missing,
    seals,
  };
}

function backupText(file: string, bytes: number, { tables, files, missing, seals }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Đã sao lưu vào ${file}: ${rows} dòng của ${tables.length} bảng, ${files.length} tệp minh chứng, ${megabytes(bytes)}. (Backed up.)`,
    ...missing.map((one) => `  ${fileText(one)}`),
    ...seals.map(
      ({ planId, number, sealedAt, hash }) =>
        `Dấu niêm cuối của ${planId}: số ${number}, ${sealedAt}, ${hash}. Ghi ra giấy để đối chiếu khi khôi phục. (Last seal.)`,
    ),
    'Tệp này có mật khẩu đã băm và mọi minh chứng: cất nơi chỉ người có trách nhiệm mở được. (Keep it safe.)',
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`;
}
