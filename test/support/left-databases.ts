import { Client, escapeIdentifier } from 'pg';

/** On a server that is not ours to throw away, the run's template and whatever a failed spec kept are dropped. */
export async function dropLeftDatabases(): Promise<void> {
  const given = process.env['TCTP_TEST_PG_URL'];
  if (!given) return;
  const client = new Client({ connectionString: given });
  await client.connect();
  try {
    const left = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname LIKE $1',
      [`tctp\\_${process.env['TCTP_TEST_RUN'] ?? ''}\\_%`],
    );
    for (const { datname } of left.rows) {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(datname)} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}
