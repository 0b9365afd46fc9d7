import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** A few connections beside those of the source, to the same database: what must not wait behind others, or differs. */
export function ownPool(
  source: DataSource,
  { name, most, settings = '' }: { name: string; most: number; settings?: string },
): Pool {
  const { url } = source.options as { url?: string };
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    options: settings,
    max: most,
    maxLifetimeSeconds: 15,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return pool;
}
