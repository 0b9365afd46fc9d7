import { setTimeout as pause } from 'node:timers/promises';
import { ladderMoments, lastDayBefore } from '@tctp/calendar';
import type { DataSource } from 'typeorm';
import { startRedis } from '../../support/backends';
import type { RedisServer } from '../../support/backends';
import type { Bench } from '../bench';
import { percentileOf } from '../in-turn';
import { COMPONENTS, aCommune, aReviewer, loadNation, planOf, taskOf } from '../nation';
import { installPeers, peerProcess } from '../peers/installed';
import { cookieOf } from '../../support/sessions';
import { client, startProcess } from '../program';
import { openProgramDatabase } from '../servers';

const COMMUNES = 1_250;
const TASKS = COMMUNES * COMPONENTS;
const UNTIL_MIDNIGHT = 30_000;
const SUBMITTERS = 4;
/** Of the slowest peer, so that the bench ends. */
const FEWER = 20_000;

/**
 * A hundred thousand deadlines fall due in one moment: decided by the worker as it is installed, told to heads of units and
 * on their digests, while people go on sending commands through the API. The moments come from the commits themselves.
 */
export const midnight: Bench = {
  name: 'midnight',
  async run({ server, report, note }) {
    const url = await server.database('midnight');
    const source = await openProgramDatabase(url, 4);
    const began = performance.now();
    await loadNation(source, COMMUNES + 10);
    note(`${TASKS} tasks loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const redis = await startRedis().catch(() => null);
    const jobs: Record<string, string> = redis === null ? {} : { REDIS_URL: redis.redisUrl };
    const api = await startProcess('api', url, jobs);
    const worker = await startProcess('worker', url, { ...jobs, TCTP_RELAY_MILLISECONDS: '100' });
    const at = await dueTogether(source, new Date(Date.now() + UNTIL_MIDNIGHT));
    await source.query('vacuum (analyze) task, deadline');
    await source.query('checkpoint');
    if (Date.now() > at) throw new Error('It took too long to get there: midnight has passed');
    const typing = submitting(source, api.port, at);
    await pause(at - Date.now());
    await everybodyTold(source, note);
    const waits = await typing.end();
    const fired = await momentsOf(source, 'deadline', at, "x.kind = 'due' and x.fired_at is not null");
    const told = await momentsOf(source, 'digest', at, `x.role = 'head'`);
    await worker.stop();
    await api.stop();

    const quantiles = (all: readonly number[]) =>
      [0.0001, 0.5, 0.99, 1].map((share) => percentileOf(all, share));
    report({
      title: `Milliseconds after midnight, ${fired.length} deadlines due at once (first, half, 99 %, last)`,
      unit: 'p99 ms',
      figures: [
        { name: 'decided and recorded', median: percentileOf(fired, 0.99), rounds: quantiles(fired) },
        { name: `on ${told.length} digests`, median: percentileOf(told, 0.99), rounds: quantiles(told) },
        { name: 'commands meanwhile', median: percentileOf(waits, 0.99), rounds: quantiles(waits) },
      ],
    });
    note(await reckoning(source));
    const drained = {
      name: 'tctp: decided, recorded, told',
      median: TASKS / (Math.max(...fired, ...told) / 1000),
      rounds: [],
    };
    await source.destroy();
    report({
      title: `${TASKS} due at once, done per second`,
      figures: [drained, ...(await drainPeers(server.database, redis, note))],
    });
    await redis?.close();
  },
};

/** Every `due` row, and the machine's own idea of it, at one moment; what was to be said before is gone. */
async function dueTogether(source: DataSource, moment: Date): Promise<number> {
  const at = moment.toISOString();
  const communes = `plan_id <= '${planOf(COMMUNES)}'`;
  await source.query(`delete from deadline where kind = 'remind'`);
  await source.query(
    `update task set due_at = $1::timestamptz, snapshot = jsonb_set(snapshot, '{context,dueAt}', to_jsonb($1::text))
      where ${communes}`,
    [at],
  );
  const { calendar, plan } = aCommune(1);
  const moments = ladderMoments(calendar, plan.policy.ladder, lastDayBefore(calendar, at), at);
  await source.query(
    `update deadline d set due_at = m.at
       from task t, jsonb_to_recordset($1::jsonb) as m(kind text, step integer, at timestamptz)
      where t.tenant_id = d.tenant_id and t.id = d.task_id and t.${communes} and m.kind = d.kind and m.step = d.step`,
    [JSON.stringify(moments)],
  );
  return moment.getTime();
}

/** People of communes that have more time, who do not notice midnight. */
function submitting(source: DataSource, port: number, from: number) {
  const wire = client(port, SUBMITTERS);
  const waits: number[] = [];
  let over = false;
  const all = Promise.all(
    Array.from({ length: SUBMITTERS }, async (_, place) => {
      const commune = COMMUNES + 1 + place;
      const cookie = await cookieOf(source, aReviewer(commune));
      for (let turn = 0, version = 1; !over; turn += 1) {
        const row = turn % COMPONENTS;
        if (row === 0 && turn > 0) version += 1;
        const began = performance.now();
        const reply = await wire.ask(
          'POST',
          `/api/tasks/${taskOf(commune, row)}/urge`,
          { cookie, 'if-match': `"${version}"`, 'idempotency-key': `${place}-${turn}` },
          { reason: 'Sắp đến hạn' },
        );
        if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body.slice(0, 300)}`);
        if (Date.now() > from) waits.push(performance.now() - began);
        await pause(40);
      }
    }),
  );
  return {
    async end() {
      over = true;
      await all;
      wire.close();
      return waits;
    },
  };
}

async function everybodyTold(source: DataSource, note: (line: string) => void): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(500)) {
    const [row] = await source.query<{ due: boolean; letters: number }[]>(
      `select exists (select from deadline where fired_at is null and due_at <= now()) as due,
              (select coalesce(sum(item_count), 0)::integer from digest where role = 'head') as letters`,
    );
    if (row?.due === false && row.letters >= TASKS) return;
  }
  note('Not everything was told within three minutes.');
}

/** Milliseconds from the moment to the commit of each row. */
async function momentsOf(source: DataSource, table: string, from: number, which: string): Promise<number[]> {
  const rows = await source.query<{ ms: number }[]>(
    `select (extract(epoch from pg_xact_commit_timestamp(x.xmin)) * 1000 - $1)::float as ms from ${table} x where ${which}`,
    [from],
  );
  return rows.map(({ ms }) => Number(ms));
}

async function reckoning(source: DataSource): Promise<string> {
  const [row] = await source.query<Record<string, number>[]>(`
    select (select count(*)::integer from deadline where kind = 'due' and fired_at is not null) as fired,
           (select count(*)::integer from task where time_state = 'overdue') as overdue,
           (select count(*)::integer from task_event where code = 'deadlinePassed') as told,
           (select count(*)::integer from (select task_id from task_event where code = 'deadlinePassed'
              group by task_id having count(*) > 1) twice) as twice,
           (select count(*)::integer from deadline where fired_at < due_at) as early`);
  return `Fired ${row?.fired}, overdue ${row?.overdue}, in the history ${row?.told}, twice ${row?.twice}, early ${row?.early}`;
}

async function drainPeers(
  database: (name: string) => Promise<string>,
  redis: RedisServer | null,
  note: (line: string) => void,
) {
  const contenders: { name: string; file: string; env: Record<string, string>; jobs?: number }[] = [
    ...(redis === null
      ? []
      : [
          {
            name: 'BullMQ on Redis, bare jobs',
            file: 'drain-bullmq.mjs',
            env: { REDIS_URL: redis.redisUrl },
          },
        ]),
    {
      name: `BullMQ on PostgreSQL, ${FEWER} bare jobs`,
      jobs: FEWER,
      file: 'drain-bullmq.mjs',
      env: { DATABASE_URL: await database('drain_bullmq') },
    },
    ...(installPeers(note)
      ? [
          {
            name: 'graphile-worker, bare jobs',
            file: 'drain-graphile.mjs',
            env: { DATABASE_URL: await database('drain_graphile') },
          },
        ]
      : []),
  ];
  const figures = [];
  for (const { name, file, env, jobs = TASKS } of contenders) {
    const peer = await peerProcess(file, name, env, { jobs });
    const perSecond = await peer.run(0);
    peer.end();
    figures.push({ name, median: perSecond, rounds: [perSecond] });
  }
  return figures;
}
