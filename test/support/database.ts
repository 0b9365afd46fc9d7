import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { testServerUrl } from './test-server';

export interface TestDatabase {
  url: string;
  /** Drops it, connections and all. */
  drop(): Promise<void>;
}

/** Held while the template is made, so that of several workers one makes it and the others wait. */
const TEMPLATE_LOCK = 7_402_017;

/** A migrated database of one's own: a clone of a template that is migrated once per run. */
export function createTestDatabase(): Promise<TestDatabase> {
  return clone(async (admin) => {
    await makeTemplate(admin);
    return templateName();
  });
}

/** An empty database of one's own, for specs that are about migrating or about somebody else's tables. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return clone(() => Promise.resolve('template0'));
}

async function clone(template: (admin: Client) => Promise<string>): Promise<TestDatabase> {
  const name = `tctp_${run()}_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    const source = await template(admin);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(source)}`);
  });
  return {
    url: await testServerUrl(name),
    drop: () => asAdmin((admin) => dropDatabase(admin, name)),
  };
}

/** Migrated under a passing name and renamed: a template that can be seen is whole. */
async function makeTemplate(admin: Client): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const name = templateName();
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    const passing = `${name}_unfinished`;
    await dropDatabase(admin, passing);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(passing)} TEMPLATE template0`);
    const { migrate } = await import('@tctp/persistence');
    await migrate(await testServerUrl(passing));
    await admin.query(`ALTER DATABASE ${escapeIdentifier(passing)} RENAME TO ${escapeIdentifier(name)}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function asAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: await testServerUrl('postgres') });
  await admin.connect();
  await work(admin).finally(() => admin.end());
}

async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

function templateName(): string {
  return `tctp_${run()}_template`;
}

function run(): string {
  return process.env['TCTP_TEST_RUN'] ?? 'local';
}
