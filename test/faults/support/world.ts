import { loadPlan } from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor, Role } from '@tctp/domain';
import { dataSourceOptions, migrate, typeormAccounts, typeormUnitOfWork } from '@tctp/persistence';
import { evidenceFolder } from '@tctp/storage';
import { DataSource } from 'typeorm';
import { freePort, startRedis } from '../../support/backends';
import { temporaryFolder } from '../../support/program';
import { cookieOf } from '../../support/sessions';
import { databaseServer } from './database-server';
import { Running } from './process';
import { aProcessClock, aSandboxClock } from './program-clock';
import { smallDisk } from './small-disk';
import { aWire } from './wire';

export interface Told {
  status: number;
  body: unknown;
}

export interface Seat {
  actor: Actor;
  cookie: string;
  /** What this person has to do with, of the tasks on which work is going on. */
  taskIds: readonly string[];
}

export const PLAN = 'tinh-bien-2017';

/** Where the work begins: the morning the plan was issued. */
const BEGINNING = '2017-08-28T01:00:00.000Z';

export interface WorldOptions {
  jobs?: 'postgres' | 'redis';
  apis?: number;
  workers?: number;
  fileLimit?: number;
  /** Whose clock the program goes by: a row that all share, or that of its own processes, which can be set back. */
  clock?: 'sandbox' | 'process';
  lockSeconds?: number;
  /** Megabytes of a disk of their own for database and files. */
  diskSize?: number;
}

/**
 * The program as it is installed in earnest: a database, a queue, an API and workers, each a process of its own, with
 * a wire to the database that can be cut; and people who hold sessions.
 */
export async function aWorld(options: WorldOptions = {}) {
  const folder = await temporaryFolder();
  const disk = options.diskSize === undefined ? null : await smallDisk(options.diskSize);
  const database = await databaseServer(disk?.path);
  await database.start();
  const redis = options.jobs === 'redis' ? await startRedis() : null;
  await migrate(database.url);
  const direct = async <T>(use: (source: DataSource) => Promise<T>): Promise<T> => {
    const source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
    try {
      return await use(source);
    } finally {
      await source.destroy();
    }
  };
  const clock =
    options.clock === 'process'
      ? await aProcessClock(folder.path, BEGINNING)
      : await aSandboxClock(direct, BEGINNING);
  const { seats, taskIds } = await direct(async (source) => {
    await loadPlan({ work: typeormUnitOfWork(source), clock }, loadTinhBien2017());
    const tasks = await source.query<{ id: string }[]>('select id from task order by id');
    return { seats: await takeSeats(source), taskIds: tasks.map(({ id }) => id) };
  });

  const dataDir = disk?.path ?? folder.path;
  const start = async (app: 'api' | 'worker') => {
    const wire = await aWire(database.port);
    const env = {
      TCTP_RATE_LIMIT: '0',
      DATABASE_URL: `postgres://postgres:postgres@127.0.0.1:${wire.port}/postgres`,
      REDIS_URL: redis?.redisUrl ?? '',
      TCTP_DATA_DIR: dataDir,
      TCTP_SANDBOX: String(options.clock !== 'process'),
      TCTP_SWEEP_SECONDS: '1',
      TCTP_RELAY_MILLISECONDS: '100',
      TCTP_JOB_LOCK_SECONDS: String(options.lockSeconds ?? 10),
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      ...clock.env,
    };
    const { fileLimit } = options;
    const running = new Running(app, env, wire, {
      ...(fileLimit !== undefined && app === 'api' && { fileLimit }),
      ...(clock.preload !== null && { preload: clock.preload }),
    });
    running.begin();
    await running.ready();
    return Object.assign(running, { url: `http://127.0.0.1:${env.PORT}/api` });
  };
  const many = (count: number, app: 'api' | 'worker') =>
    Promise.all(Array.from({ length: count }, () => start(app)));
  const [apis, workers] = await Promise.all([
    many(options.apis ?? 1, 'api'),
    many(options.workers ?? 1, 'worker'),
  ]);
  const [api, worker] = [apis[0]!, workers[0]!];
  const processes = [...apis, ...workers];

  return {
    database,
    disk,
    redis,
    clock,
    api,
    apis,
    worker,
    workers,
    processes,
    seats,
    taskIds,
    evidenceDir: evidenceFolder(dataDir),
    /** Straight to the database, past the wires. */
    withDatabase: direct,

    async ask(seat: Seat, method: string, path: string, asked: Asked = {}): Promise<Told> {
      const headers: Record<string, string> = { cookie: seat.cookie };
      if (asked.key !== undefined) headers['idempotency-key'] = asked.key;
      if (asked.version !== undefined) headers['if-match'] = `"${asked.version}"`;
      let body: string | FormData | null = null;
      if (asked.file !== undefined) {
        const text = `minh chứng ${asked.file}`.padEnd(asked.bytes ?? 0);
        body = new FormData();
        body.append('file', new Blob([text], { type: 'text/plain' }), asked.file);
      } else if (asked.body !== undefined) {
        headers['content-type'] = 'application/json';
        body = JSON.stringify(asked.body);
      }
      const signal = AbortSignal.timeout(10_000);
      const reply = await fetch(`${(asked.of ?? api).url}${path}`, { method, headers, body, signal });
      return { status: reply.status, body: await reply.json().catch(() => null) };
    },
    async close() {
      await Promise.all(processes.map((one) => one.kill()));
      await Promise.all(processes.map(({ wire }) => wire.close()));
      await database.remove();
      await redis?.close();
      await disk?.remove();
      await folder.remove();
    },
  };
}

interface Asked {
  body?: unknown;
  file?: string | undefined;
  bytes?: number;
  version?: number;
  key?: string;
  /** The first API where none is named. */
  of?: { url: string };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Few enough that each goes some way in a short round: to review and back, to the end and open again. */
const BUSY_TASKS = `
select task_id as id, unit_id
  from (select task_id, unit_id, row_number() over (partition by unit_id order by task_id) as place
          from task_unit where relation = 'lead' and unit_id in ('vhtt', 'noi-vu', 'tu-phap')) led
 where place <= 10 order by 1`;

const SEATS: readonly [Role, string][] = [
  ['officer', 'vhtt'],
  ['officer', 'noi-vu'],
  ['officer', 'tu-phap'],
  ['head', 'vhtt'],
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
      sandbox: false,
    })),
  );
  const busy = await source.query<{ id: string; unit_id: string }[]>(BUSY_TASKS);
  return Promise.all(
    actors.map(async (actor) => {
      const cookie = await cookieOf(source, actor);
      const ofUnit = busy.filter(({ unit_id }) => !seesOwnUnitOnly(actor) || unit_id === actor.unitId);
      return { actor, cookie, taskIds: ofUnit.map(({ id }) => id) };
    }),
  );
}

const seesOwnUnitOnly = ({ role }: Actor) => role === 'officer' || role === 'head';
