import { verifyFiles } from '@tctp/application';
import type { FilesVerdict, HistoryVerdict } from '@tctp/application';
import type { Config } from '@tctp/config';
import { dataSourceOptions, typeormEvidenceRows, typeormHistoryAudit } from '@tctp/persistence';
import { openEvidenceFiles } from '@tctp/storage';
import { DataSource } from 'typeorm';
import { openDatabase } from '../up/open-database';
import { filesText, historyText } from './audit-words';

export interface AuditOptions {
  json?: boolean;
  /** Reads no file: quick, however much evidence there is. */
  historyOnly?: boolean;
}

/**
 * Whether the history is as it was written, and every file of evidence as it was uploaded. `ok` false: something was
 * edited, removed or reordered. `progress` is told how many files have been read.
 */
export async function auditVerifyCommand(
  config: Config,
  options: AuditOptions,
  progress?: (done: number, of: number) => void,
): Promise<{ text: string; ok: boolean }> {
  const database = await openDatabase(config);
  let source: DataSource | null = null;
  try {
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    const history = await typeormHistoryAudit(source).verify();
    const files = options.historyOnly
      ? null
      : await verifyFiles(
          { files: await openEvidenceFiles(config), rows: typeormEvidenceRows(source) },
          progress,
        );
    const text = options.json ? JSON.stringify({ ...history, files }, null, 2) : auditText(history, files);
    return { text, ok: history.findings.length + (files?.findings.length ?? 0) === 0 };
  } finally {
    await source?.destroy();
    await database.close();
  }
}

function auditText(history: HistoryVerdict, files: FilesVerdict | null): string {
  return [...historyText(history), ...(files === null ? [] : filesText(files))].join('\n');
}
