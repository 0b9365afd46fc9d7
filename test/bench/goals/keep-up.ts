import { setTimeout as pause } from 'node:timers/promises';
import { acceptTask, returnEvidence, submitEvidence, takeForReview, urgeTask } from '@tctp/application';
import type { CommandDeps } from '@tctp/application';
import { systemClock, typeormUnitOfWork } from '@tctp/persistence';
import type { DataSource } from 'typeorm';
import { atWorkOn } from '../at-work';
import { startRedis } from '../../support/backends';
import type { Bench } from '../bench';
import { closedLoop, percentileOf } from '../in-turn';
import { A_FILE_FOR_EACH } from '../lives';
import { COMPONENTS, aReviewer, loadNation, officerOf, taskOf } from '../nation';
import { startProcess } from '../program';
import { openProgramDatabase } from '../servers';

const COMMUNES = 250;
const CLIENTS = 8;
const TIMERS = 60;
/** Ten minutes when it is to be shown; one in passing. */
const SECONDS = Number(process.env['KEEP_UP_SECONDS'] ?? 60);

/** Decisions as fast as they come, and whether relay, digests and scores stay behind; then single deadlines, one by one. */
export const keepUp: Bench = {
  name: 'keep-up',
  async run({ server, report, note }) {
    const redis = await startRedis().catch(() => null);
    for (const jobs of redis === null ? ['PostgreSQL'] : ['PostgreSQL', 'Redis']) {
      const url = await server.database(`keep_up_${jobs.toLowerCase()}`);
      const source = await openProgramDatabase(url);
      await loadNation(source, COMMUNES);
      await source.query(A_FILE_FOR_EACH);
      const env: Record<string, string> = jobs === 'Redis' && redis ? { REDIS_URL: redis.redisUrl } : {};
      const worker = await startProcess('worker', url, { ...env, TCTP_RELAY_MILLISECONDS: '100' });
      const late = await loneTimers(source);
      report({
        title: `Milliseconds after its moment, ${TIMERS} lone deadlines, jobs on ${jobs}`,
        unit: 'p99 ms',
        figures: [{ name: 'fired', median: percentileOf(late, 0.99), rounds: late }],
      });
      const deps: CommandDeps = { work: typeormUnitOfWork(source), clock: systemClock };
      const backlog: number[] = [];
      let over = false;
      const watching = watch(source, backlog, () => over);
      const lives = await closedLoop(CLIENTS, SECONDS * 1000, round(deps));
      over = true;
      await watching;
      const emptied = await untilEmpty(source);
      report({
        title: `Rounds of four decisions per second for ${SECONDS} s, jobs on ${jobs}`,
        figures: [{ name: `${CLIENTS} clients`, median: lives, rounds: [lives] }],
      });
      const thirds = [0, 1, 2].map((part) => {
        const size = Math.floor(backlog.length / 3);
        return Math.round(percentileOf(backlog.slice(part * size, (part + 1) * size), 0.5));
      });
      note(
        `Rows of the outbox not yet done, by thirds of the time: ${thirds.join(', ')}; none ${emptied} s after the end.`,
      );
      await worker.stop();
      await source.destroy();
    }
    await redis?.close();
  },
};

/** Handed in, reviewed, returned, urged: over and over. */
function round(deps: CommandDeps) {
  const versions = new Map<string, number>();
  return async (client: number, turn: number): Promise<void> => {
    const own = Math.floor((COMMUNES * COMPONENTS) / CLIENTS);
    const task = client * own + (turn % own);
    const commune = Math.floor(task / COMPONENTS) + 1;
    const taskId = taskOf(commune, task % COMPONENTS);
    const officer = officerOf(commune, task % COMPONENTS);
    const reviewer = aReviewer(commune);
    const { by, done } = atWorkOn(taskId, versions);
    if (!versions.has(taskId)) done(await acceptTask(deps, by(officer)));
    done(await submitEvidence(deps, by(officer), { facts: {}, note: null }));
    done(await takeForReview(deps, by(reviewer)));
    done(
      await returnEvidence(deps, by(reviewer), { reason: 'thieu', note: 'Thiếu phụ lục', correctBy: null }),
    );
    done(await urgeTask(deps, by(reviewer), { reason: 'Sắp đến hạn' }));
  };
}

async function notDone(source: DataSource): Promise<number> {
  const [row] = await source.query<{ n: number }[]>(
    'select count(*)::integer as n from outbox where done_at is null',
  );
  return row?.n ?? 0;
}

async function watch(source: DataSource, backlog: number[], over: () => boolean): Promise<void> {
  for (; !over(); await pause(1_000)) backlog.push(await notDone(source));
}

async function untilEmpty(source: DataSource): Promise<number> {
  const began = Date.now();
  while ((await notDone(source)) > 0 && Date.now() - began < 120_000) await pause(100);
  return (Date.now() - began) / 1000;
}

/** One deadline at a time, half a second apart; each is set like an extension would, so that the wake-up moves. */
async function loneTimers(source: DataSource): Promise<number[]> {
  const late: number[] = [];
  for (let timer = 0; timer < TIMERS; timer += 1) {
    const taskId = taskOf(COMMUNES, timer);
    const at = Date.now() + 700 + (timer % 7) * 13;
    const moment = new Date(at).toISOString();
    await source.transaction(async (manager) => {
      await manager.query(`delete from deadline where task_id = $1`, [taskId]);
      await manager.query(
        `update task set due_at = $2::timestamptz, snapshot = jsonb_set(snapshot, '{context,dueAt}', to_jsonb($2::text)) where id = $1`,
        [taskId, moment],
      );
      await manager.query(
        `insert into deadline (tenant_id, task_id, kind, step, due_at) select tenant_id, id, 'due', 0, $2 from task where id = $1`,
        [taskId, moment],
      );
      await manager.query(
        `insert into outbox (tenant_id, job, key, payload)
         select tenant_id, 'recompute-scores', tenant_id || '/' || plan_id, jsonb_build_object('tenantId', tenant_id, 'planId', plan_id)
           from task where id = $1`,
        [taskId],
      );
    });
    for (const end = at + 10_000; Date.now() < end; await pause(10)) {
      const [row] = await source.query<{ ms: number }[]>(
        `select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 - $2)::float as ms from deadline
          where task_id = $1 and kind = 'due' and fired_at is not null`,
        [taskId, at],
      );
      if (row === undefined) continue;
      late.push(Number(row.ms));
      break;
    }
  }
  return late;
}
