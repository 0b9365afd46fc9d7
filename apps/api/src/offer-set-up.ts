import { hashToken, newSessionToken } from '@tctp/identity';
import { dataSourceOptions, sqlSetUp } from '@tctp/persistence';
import { DataSource } from 'typeorm';

/** Where a new server is set up, in words for whoever started it; null: that is done already. */
export async function offerSetUp(databaseUrl: string, url: string): Promise<string | null> {
  const source = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  try {
    const { token } = newSessionToken();
    if (!(await sqlSetUp(source).offer(hashToken(token)))) return null;
    return (
      `  Chưa có cơ quan nào. Mở địa chỉ này để thiết lập và tạo quản trị (dùng một lần, trong 24 giờ):\n` +
      `  Nothing is set up yet. Open this address to make the first administrator (once, within 24 hours):\n\n` +
      `    ${url}/set-up#${token}\n`
    );
  } finally {
    await source.destroy();
  }
}
