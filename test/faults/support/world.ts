import { loadPlan } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor, Role } from '@tctp/domain';
import { newSessionToken } from '@tctp/identity';
import {
  dataSourceOptions,
  migrate,
  sandboxClock,
  typeormAccounts,
  typeormHistoryAudit,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { evidenceFolder } from '@tctp/storage';
import { DataSource } from 'typeorm';
import { freePort, startRedis } from '../../support/backends';
import { temporaryFolder } from '../../support/program';
import { databaseServer } from './database-server';
import { Running } from './process';
import { aWire } from './wire';

export interface Told {
  status: number;
  body: unknown;
}

export interface Seat {
  actor: Actor;
  cookie: string;
  /** What this person has to do with. */
  taskIds: readonly string[];
}

export const PLAN = 'tinh-bien-2017';

/** Where the work begins: the morning the plan was issued. */
const BEGINNING = '2017-08-28T01:00:00.000Z';

/**
 * The program as it is installed in earnest: a database, a queue, an API and workers, each a process of its own, with
 * a wire to the database that can be cut; and people who hold sessions.
 */
export async function aWorld(
  options: { jobs?: 'postgres' | 'redis'; workers?: number; fileLimit?: number } = {},
) {
  const database = await databaseServer();
  await database.start();
  const folder = await temporaryFolder();
  const redis = options.jobs === 'redis' ? await startRedis() : null;
  await migrate(database.url);
  const source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  const clock = sandboxClock(source);
  await clock.setIfNew(BEGINNING);
  await loadPlan({ work: typeormUnitOfWork(source), clock }, loadTinhBien2017());
  const seats = await takeSeats(source);
  const tasks = await source.query<{ id: string }[]>('select id from task order by id');
  await source.destroy();

  const wire = await aWire(database.port);
  const env = {
    DATABASE_URL: `postgres://postgres:postgres@127.0.0.1:${wire.port}/postgres`,
    REDIS_URL: redis?.redisUrl ?? '',
    TCTP_DATA_DIR: folder.path,
    TCTP_SANDBOX: 'true',
    TCTP_SWEEP_SECONDS: '1',
    TCTP_RELAY_MILLISECONDS: '100',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  };
  const api = new Running('api', env, options.fileLimit);
  const workers = Array.from({ length: options.workers ?? 1 }, () => new Running('worker', env));
  for (const one of [api, ...workers]) one.begin();
  await Promise.all([api, ...workers].map((one) => one.ready()));

  return {
    database,
    redis,
    wire,
    api,
    workers,
    seats,
    taskIds: tasks.map(({ id }) => id),
    evidenceDir: evidenceFolder(folder.path),

    async ask(
      seat: Seat,
      method: string,
      path: string,
      asked: { body?: unknown; file?: string | undefined; bytes?: number; version?: number; key?: string },
    ): Promise<Told> {
      const headers: Record<string, string> = { cookie: seat.cookie };
      if (asked.key !== undefined) headers['idempotency-key'] = asked.key;
      if (asked.version !== undefined) headers['if-match'] = `"${asked.version}"`;
      let body: string | FormData | null = null;
      if (asked.file !== undefined) {
        body = new FormData();
        body.append(
          'file',
          new Blob([`minh chứng ${asked.file}`.padEnd(asked.bytes ?? 0)], { type: 'text/plain' }),
          asked.file,
        );
      } else if (asked.body !== undefined) {
        headers['content-type'] = 'application/json';
        body = JSON.stringify(asked.body);
      }
      const reply = await fetch(`http://127.0.0.1:${env.PORT}/api${path}`, {
        method,
        headers,
        body,
        signal: AbortSignal.timeout(10_000),
      });
      return { status: reply.status, body: await reply.json().catch(() => null) };
    },

    /** Straight to the database, past the wire. */
    async withDatabase<T>(use: (source: DataSource) => Promise<T>): Promise<T> {
      const direct = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
      try {
        return await use(direct);
      } finally {
        await direct.destroy();
      }
    },
    moveClock(to: string): Promise<void> {
      return this.withDatabase(async (direct) => void (await sandboxClock(direct).moveTo(to)));
    },
    verifyHistory() {
      return this.withDatabase(async (direct) => {
        const audit = typeormHistoryAudit(direct);
        await audit.seal();
        return audit.verify();
      });
    },
    async close() {
      await Promise.all([api, ...workers].map((one) => one.stop()));
      await wire.close();
      await database.remove();
      await redis?.close();
      await folder.remove();
    },
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

const TASKS_OF = {
  unit: `select task_id as id from task_unit where unit_id = $1 and relation = 'lead' order by 1`,
  all: `select id from task where $1::text is not null order by 1`,
};

const SEATS: readonly [Role, string][] = [
  ['officer', 'vhtt'],
  ['officer', 'noi-vu'],
  ['officer', 'tu-phap'],
  ['reviewer', 'noi-vu'],
  ['chairman', 'tinh-bien'],
];

async function takeSeats(source: DataSource): Promise<Seat[]> {
  const accounts = typeormAccounts(source);
  const actors = SEATS.map(([role, unitId]): Actor => {
    const id = `${unitId}.${role}`;
    return { tenantId: 'an-giang', accountId: id, displayName: id, role, unitId };
  });
  await accounts.addMissing(
    actors.map(({ accountId, ...actor }) => ({
      ...actor,
      id: accountId,
      username: accountId,
      passwordHash: '-',
      sandbox: true,
    })),
  );
  return Promise.all(
    actors.map(async (actor) => {
      const { token, tokenHash } = newSessionToken();
      await accounts.startSession(actor, tokenHash, new Date(Date.now() + 3_600_000));
      const { unitId } = actor;
      const tasks = await source.query<{ id: string }[]>(
        TASKS_OF[actor.role === 'officer' ? 'unit' : 'all'],
        [unitId],
      );
      return { actor, cookie: `tctp_session=${token}`, taskIds: tasks.map(({ id }) => id) };
    }),
  );
}
