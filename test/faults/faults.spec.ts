import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { until } from '../support/until';
import { missingBackends } from '../support/backends';
import { work } from './support/load';
import type { Sent } from './support/load';
import { reckon } from './support/reckoning';
import type { Reckoning } from './support/reckoning';
import { seeded } from './support/seeded';
import type { Choices } from './support/seeded';
import { aWorld } from './support/world';
import type { World } from './support/world';

/* The short form proves that each fault is survived once or twice; `npm run faults` goes on for longer. */
const SECONDS = Number(process.env['FAULT_SECONDS'] ?? 60);
const SEED = Number(process.env['FAULT_SEED'] ?? 2017);
const CLIENTS = 6;
/** Past the first reminders and due days of the plan, so that the sweep has something to do meanwhile. */
const LATER = ['2017-09-05T01:00:00.000Z', '2017-09-12T01:00:00.000Z', '2017-09-20T01:00:00.000Z'];

interface Trouble {
  world: World;
  choices: Choices;
  /** True once the people have gone home. */
  over: () => boolean;
  /** Counts one more blow. */
  blow: () => void;
}

const table: Record<string, string | number>[] = [];

/** One fault under load: what it does goes on beside the work until the work is over. */
function survives(
  title: string,
  fault: (trouble: Trouble) => Promise<void>,
  options: Parameters<typeof aWorld>[0] & {
    twice?: boolean;
    before?: (source: DataSource) => Promise<void>;
    after?: (world: World, sent: readonly Sent[], reckoning: Reckoning) => Promise<void> | void;
  } = {},
): void {
  it(
    title,
    async () => {
      const world = await aWorld(options);
      try {
        const choices = seeded(SEED);
        if (options.before) await world.withDatabase(options.before);
        const end = Date.now() + SECONDS * 1000;
        const over = () => Date.now() > end;
        let blows = 0;
        const [sent] = await Promise.all([
          work(world, choices, { clients: CLIENTS, until: over, twice: options.twice ?? false }),
          fault({ world, choices: seeded(SEED + 1), over, blow: () => (blows += 1) }),
          letTimePass(world, over),
        ]);
        const reckoning = await reckon(world, sent);
        const { wrong, ...figures } = reckoning;
        table.push({ fault: title, blows, ...figures, wrong: wrong.length });
        expect(wrong).toEqual([]);
        expect(figures.acknowledged).toBeGreaterThan(3);
        expect(blows).toBeGreaterThan(0);
        await options.after?.(world, sent, reckoning);
      } finally {
        await world.close();
      }
    },
    120_000 + SECONDS * 4_000,
  );
}

async function letTimePass(world: World, over: () => boolean): Promise<void> {
  for (const moment of LATER) {
    await pause((SECONDS * 1000) / (LATER.length + 1));
    /* The database may be away just now; then it is a little later when time has passed. */
    while (!over() && !(await world.moveClock(moment).then(always, never))) await pause(200);
  }
}

/** The end of a transaction, or a statement that is one. */
const makesItTrue = (statement: string) => /^commit$/i.test(statement) || writesHistory(statement);
const writesHistory = (statement: string) => statement.includes('insert into task_event');

const always = () => true;
const never = () => false;

/** Dead, and up again. */
async function restart(one: World['api']): Promise<void> {
  await one.kill();
  one.begin();
  await one.ready();
}

describe('nothing is lost and nothing doubled', () => {
  afterAll(() => {
    if (table.length > 0) console.table(table);
  });

  survives('while the API is killed again and again', async ({ world, choices, over, blow }) => {
    while (!over()) {
      await pause(choices.between(400, 1_500));
      await restart(world.api);
      blow();
    }
  });

  survives(
    'when the API dies after the commit and before its reply',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(500, 1_000));
        await new Promise<void>((struck) => {
          world.wire.judge = (statement) => {
            if (!makesItTrue(statement)) return 'passes';
            world.wire.judge = () => 'passes';
            void world.api.kill().then(struck);
            return 'losesItsReply';
          };
          setTimeout(struck, 3_000);
        });
        await restart(world.api);
        blow();
      }
      world.wire.judge = () => 'passes';
    },
  );

  survives('when the API dies between two statements', async ({ world, choices, over, blow }) => {
    while (!over()) {
      await pause(choices.between(500, 1_000));
      await new Promise<void>((struck) => {
        world.wire.judge = async (statement) => {
          if (!writesHistory(statement)) return 'passes';
          world.wire.judge = () => 'passes';
          await world.api.kill();
          struck();
          return 'isCut';
        };
        setTimeout(struck, 3_000);
      });
      await restart(world.api);
      blow();
    }
    world.wire.judge = () => 'passes';
  });

  survives(
    'over a wire that delays, cuts, and loses the reply to a commit',
    async ({ world, choices, over, blow }) => {
      world.wire.judge = (statement) => {
        const luck = choices.next();
        if (luck > (makesItTrue(statement) ? 0.2 : 0.04)) return 'passes';
        blow();
        return choices.oneOf(['isCut', 'losesItsReply', { waits: choices.between(5, 300) }] as const);
      };
      while (!over()) await pause(50);
      world.wire.judge = () => 'passes';
    },
  );

  survives(
    'while workers are killed in the middle of their jobs',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(300, 1_200));
        await restart(choices.oneOf(world.workers));
        blow();
      }
    },
    { workers: 2 },
  );

  survives(
    'while a worker is stopped and goes on later',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        const worker = choices.oneOf(world.workers);
        worker.signal('SIGSTOP');
        blow();
        await pause(choices.between(1_000, SECONDS > 60 ? 40_000 : 3_000));
        worker.signal('SIGCONT');
        await pause(choices.between(200, 800));
      }
    },
    { workers: 2 },
  );

  survives(
    'while PostgreSQL is stopped at once, and again while it recovers',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(SECONDS > 60 ? choices.between(5_000, 20_000) : choices.between(1_000, 2_500));
        await world.database.crash();
        blow();
        const recovering = world.database.start().catch(() => undefined);
        await pause(choices.between(0, 60));
        await world.database.crash().then(blow, () => undefined);
        await recovering;
        await until(() => world.database.start().then(always, always));
      }
    },
  );

  survives('when only the connection that listens is cut', async ({ world, choices, over, blow }) => {
    while (!over()) {
      await pause(choices.between(300, 1_000));
      const cut = await world.withDatabase((source) =>
        source.query<unknown[]>(
          `select pg_terminate_backend(pid) from pg_stat_activity where position('LISTEN' in query) > 0 and pid <> pg_backend_pid()`,
        ),
      );
      if (cut.length > 0) blow();
    }
  });

  survives(
    'when every command comes twice, and jobs come again and out of order',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(200, 600));
        await world.withDatabase((source) =>
          source.query(
            `update outbox set sent_at = null where id in (select id from outbox order by random() limit 30)`,
          ),
        );
        blow();
      }
    },
    { workers: 2, twice: true },
  );

  survives(
    'when the disk is full for anything but the smallest file',
    async ({ world, over, blow }) => {
      const [seat] = world.seats;
      while (!over() && seat !== undefined) {
        await pause(300);
        const [taskId] = world.taskIds;
        const task = await world.ask(seat, 'GET', `/tasks/${taskId}`, {});
        const { version } = task.body as { version: number };
        const reply = await world.ask(seat, 'POST', `/tasks/${taskId}/evidence`, {
          file: 'big.txt',
          bytes: 400_000,
          version,
          key: `big-${Math.random()}`,
        });
        expect(reply.status).toBeGreaterThanOrEqual(400);
        blow();
      }
    },
    { fileLimit: 200 },
  );

  survives(
    'when a machine of another version wrote half of the tasks, and one that nobody knows',
    async ({ over, blow }) => {
      blow();
      while (!over()) await pause(100);
    },
    { before: ageTheTasks },
  );
});

for (const reason of missingBackends) it.skip(reason, () => undefined);

(missingBackends.length === 0 ? describe : describe.skip)('with Redis', () => {
  survives(
    'while Redis is killed, and comes back empty',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(800, 2_000));
        await world.redis?.stop();
        blow();
        await pause(choices.between(100, 700));
        await world.redis?.start();
      }
    },
    { jobs: 'redis' },
  );
});

/** As the first machine would have left them: assigned, nothing else; and one from the future. */
async function ageTheTasks(source: DataSource): Promise<void> {
  await source.query(`
    update task set machine_version = 1, snapshot = jsonb_build_object(
      'version', 1, 'work', snapshot->'work', 'time', snapshot->'time',
      'context', jsonb_build_object(
        'dueAt', snapshot#>'{context,dueAt}', 'nearAt', snapshot#>'{context,nearAt}',
        'planIssuedAt', snapshot#>'{context,planIssuedAt}', 'submission', null, 'askedBy', null,
        'escalationStep', 0, 'ladderFrom', null, 'settlement', null))
     where id < (select id from task order by id offset (select count(*) / 2 from task) limit 1)`);
}
