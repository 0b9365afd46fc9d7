import type { Config } from '@tctp/config';
import { openDatabase } from '../up/open-database';

export async function migrateCommand(config: Config, options: { json?: boolean }): Promise<string> {
  const database = await openDatabase(config);
  await database.close();
  const { migrated } = database;
  if (options.json) return JSON.stringify({ migrated }, null, 2);
  return migrated.length === 0 ? 'Cơ sở dữ liệu đã mới nhất.' : `Đã chạy: ${migrated.join(', ')}`;
}
