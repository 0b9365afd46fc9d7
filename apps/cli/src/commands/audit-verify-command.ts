import type { HistoryVerdict } from '@tctp/application';
import type { Config } from '@tctp/config';
import { dataSourceOptions, typeormHistoryAudit } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { openDatabase } from '../up/open-database';
import { findingText } from './finding-text';

/** Whether the history is as it was written. `ok` false: something was edited, removed or reordered. */
export async function auditVerifyCommand(
  config: Config,
  options: { json?: boolean },
): Promise<{ text: string; ok: boolean }> {
  const database = await openDatabase(config);
  let source: DataSource | null = null;
  try {
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    const verdict = await typeormHistoryAudit(source).verify();
    const text = options.json ? JSON.stringify(verdict, null, 2) : verdictText(verdict);
    return { text, ok: verdict.findings.length === 0 };
  } finally {
    await source?.destroy();
    await database.close();
  }
}

function verdictText({ findings, entries, seals, unsealedTasks, lastSeals }: HistoryVerdict): string {
  const counted = `${entries} dòng lịch sử, ${seals} dấu niêm (entries, seals)`;
  return [
    findings.length === 0
      ? `Lịch sử nguyên vẹn: ${counted}. (Nothing was edited, removed or reordered.)`
      : `LỊCH SỬ ĐÃ BỊ SỬA: ${findings.length} chỗ trong ${counted}. (The history was tampered with.)`,
    ...findings.map((finding) => `  ${finding.planId} · ${findingText(finding)}`),
    ...(unsealedTasks > 0
      ? [
          `${unsealedTasks} việc chưa niêm từ lần thay đổi cuối; niêm mỗi phút khi chương trình chạy. (Not sealed yet.)`,
        ]
      : []),
    ...lastSeals.map(
      ({ planId, number, sealedAt, hash }) =>
        `Dấu niêm cuối của ${planId}: số ${number}, ${sealedAt}, ${hash}. Ghi ra giấy để đối chiếu về sau. (Last seal.)`,
    ),
  ].join('\n');
}
