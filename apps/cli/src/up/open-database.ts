import { join } from 'node:path';
import type { Config } from '@tctp/config';
import { migrate, startEmbeddedPostgres } from '@tctp/persistence';

const DATABASE = 'tctp';

export interface OpenDatabase {
  url: string;
  migrated: readonly string[];
  /** Whether it is the embedded one, which this program keeps under its data folder. */
  embedded: boolean;
  close(): Promise<void>;
}

/** The database that was configured, or the embedded one; migrated either way, unless it is wanted as it is. */
export async function openDatabase(
  config: Config,
  { reset = false, asItIs = false } = {},
): Promise<OpenDatabase> {
  const prepare = (url: string) => (asItIs ? Promise.resolve([]) : migrate(url));
  if (config.databaseUrl !== null) {
    const migrated = await prepare(config.databaseUrl);
    return { url: config.databaseUrl, migrated, embedded: false, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') });
  try {
    if (reset) await server.dropDatabase(DATABASE);
    await server.createDatabase(DATABASE);
    const url = server.url(DATABASE);
    return { url, migrated: await prepare(url), embedded: true, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
