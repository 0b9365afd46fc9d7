import type { Config } from '@tctp/config';
import { BadArchive, openArchive, openEvidenceFiles } from '@tctp/storage';
import { archiveFaultText, faultText, fileText, refusalText } from '../backup/backup-words';
import { RestoreFailed, restoreBackup } from '../backup/restore-backup';
import type { Restored } from '../backup/restore-backup';
import { openDatabase } from '../up/open-database';
import { claimDataFolder } from '../up/running-mark';
import { sayProgress } from './say-progress';
import { WrongUse } from './wrong-use';

/** A backup into an empty database and the data folder. `ok` false: it is restored, and something in it does not fit. */
export async function restoreCommand(
  config: Config,
  file: string,
  options: { json?: boolean },
): Promise<{ text: string; ok: boolean }> {
  const mark = await claimDataFolder(config.dataDir);
  try {
    sayProgress('Kiểm tra tệp sao lưu… (verifying the archive)');
    const archive = await openArchive(file);
    const database = await openDatabase(config, { asItIs: true });
    try {
      const files = await openEvidenceFiles(config);
      const restored = await restoreBackup({ url: database.url, files, say: sayProgress }, archive);
      if ('refused' in restored) throw new WrongUse(refusalText(restored.refused));
      return {
        ok: restored.faults.length === 0,
        text: options.json ? JSON.stringify(answer(file, restored), null, 2) : restoredText(file, restored),
      };
    } finally {
      await database.close();
    }
  } catch (error) {
    throw inWords(file, error);
  } finally {
    await mark.release();
  }
}

function inWords(file: string, error: unknown): unknown {
  if (error instanceof BadArchive) return new WrongUse(archiveFaultText(file, error.fault), { cause: error });
  if (!(error instanceof RestoreFailed)) return error;
  const { cause } = error;
  const why = cause instanceof BadArchive ? archiveFaultText(file, cause.fault) : error.message;
  return new WrongUse(
    `Khôi phục dừng giữa chừng; cơ sở dữ liệu vẫn trống như trước. (Stopped half-way; the database is as empty as before.)\n  ${why}`,
    { cause },
  );
}

function answer(file: string, { manifest, ...rest }: Restored) {
  const { program, createdAt, tables, files, missing, seals: lastSeals } = manifest;
  return {
    file,
    program,
    createdAt,
    rows: Object.fromEntries(tables.map((table) => [table.name, table.rows])),
    files: files.length,
    missing,
    lastSeals,
    ...rest,
  };
}

function restoredText(file: string, { manifest, migrated, entries, seals, faults }: Restored): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const counted = `${rows} dòng, ${manifest.files.length} tệp minh chứng, ${entries} dòng lịch sử, ${seals} dấu niêm`;
  return [
    faults.length === 0
      ? `Đã khôi phục ${file} (${manifest.createdAt}) và kiểm tra: ${counted} đều khớp. (Restored and verified.)`
      : `ĐÃ KHÔI PHỤC NHƯNG KHÔNG KHỚP: ${faults.length} chỗ trong ${counted}. (Restored, and not as it should be.)`,
    ...faults.map((fault) => `  ${faultText(fault)}`),
    ...manifest.missing.map((one) => `  Không có trong bản sao lưu: ${fileText(one)}`),
    ...(migrated.length > 0 ? [`Đã đưa lên bản mới nhất: ${migrated.join(', ')}. (Migrated.)`] : []),
    ...manifest.seals.map(
      ({ planId, number, sealedAt, hash }) =>
        `Dấu niêm cuối của ${planId}: số ${number}, ${sealedAt}, ${hash}. Đối chiếu với tờ giấy. (Last seal.)`,
    ),
  ].join('\n');
}
