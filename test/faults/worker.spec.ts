import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { IS_LONG, SECONDS, survives } from './support/round';
import { endsAJob, takesDueTasks, writesDecisions } from './support/statement';
import type { Said } from './support/statement';
import { strike } from './support/wire';

const LOCK_SECONDS = IS_LONG ? 10 : 1;
/** Until a job is seen to be stalled, and taken by somebody else. */
const LONGEST_TAKE_OVER_MS = 10_000 + LOCK_SECONDS * 3_000;
/** The months in which most deadlines of the plan fall due, many on one day. */
const LEAPS = ['09-16', '10-01', '10-16', '11-01', '11-16', '12-01', '12-16', '12-31'];

/** The rows of the outbox that a job was for. */
const rowsOf = ({ values }: Said) => /\{[\d",]+\}/.exec(values)?.[0];

describe('no job is lost and none counted twice', () => {
  survives(
    'while workers are killed in the middle of their jobs',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(100, 500));
        const worker = choices.oneOf(world.workers);
        const struck = await strike(worker.wire, over, async (said, hit) => {
          if (!endsAJob(said) && !writesDecisions(said)) return 'passes';
          await worker.kill();
          hit();
          return 'isCut';
        });
        if (struck) blow();
        await worker.restart();
      }
    },
    { workers: 2, lockSeconds: LOCK_SECONDS },
  );

  survives(
    'while a worker stands still in a job until its lock is gone, and goes on when another has done it',
    async ({ world: { workers }, choices, over, blow }) => {
      const [one, other] = [workers[0]!, workers[1]!];
      let awaited: string | undefined;
      let taken = false;
      other.wire.judge = (said) => {
        if (awaited !== undefined && endsAJob(said) && rowsOf(said) === awaited) taken = true;
        return 'passes';
      };
      while (!over()) {
        const struck = await strike(one.wire, over, async (said, hit) => {
          const rows = endsAJob(said) ? rowsOf(said) : undefined;
          if (rows === undefined || awaited !== undefined) return 'passes' as const;
          [awaited, taken] = [rows, false];
          one.signal('SIGSTOP');
          for (const end = Date.now() + LONGEST_TAKE_OVER_MS; !taken && Date.now() < end;) await pause(20);
          one.signal('SIGCONT');
          awaited = undefined;
          if (taken) hit();
          return 'passes' as const;
        });
        if (struck) blow();
        await pause(choices.between(200, 800));
      }
    },
    { workers: 2, lockSeconds: LOCK_SECONDS },
  );

  const seen = new Set<number>();
  survives(
    'while two relays and two sweepers meet many deadlines at once',
    async ({ world, over, blow }) => {
      for (const [place, { wire }] of world.workers.entries()) {
        wire.judge = (said) => {
          if (takesDueTasks(said)) seen.add(place);
          /* Long enough that the next sweep begins beside this one. */
          return over() || !writesDecisions(said) ? 'passes' : { waits: 700 };
        };
      }
      let met = 0;
      for (const day of LEAPS) {
        await pause((SECONDS * 1000) / (LEAPS.length + 1));
        await world.clock.moveTo(`2017-${day}T17:30:00.000Z`);
        if ((await world.withDatabase(dueCount(await world.clock.now()))) > 1) met += 1;
      }
      /* Which of the two takes a sweep is chance: until both have, nothing has struck. */
      while (seen.size < 2 && !over()) await pause(100);
      if (seen.size === 2) for (let each = 0; each < met; each += 1) blow();
    },
    {
      workers: 2,
      keepsTime: true,
      async after({ workers, withDatabase }) {
        expect(seen.size).toBe(2);
        const output = workers.map((worker) => worker.output).join('');
        expect(output).not.toContain('deadlock');
        const [row] = await withDatabase((source) =>
          source.query<{ deadlocks: number }[]>(
            `select deadlocks::integer from pg_stat_database where datname = current_database()`,
          ),
        );
        expect(row?.deadlocks).toBe(0);
      },
    },
  );
});

function dueCount(now: string) {
  return async (source: DataSource) => {
    const [row] = await source.query<{ count: number }[]>(
      'select count(*)::integer as count from deadline where fired_at is null and due_at <= $1',
      [now],
    );
    return row?.count ?? 0;
  };
}
