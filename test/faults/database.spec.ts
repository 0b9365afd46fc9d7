import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from '@jest/globals';
import { until } from '../support/until';
import { IS_LONG, always, never, survives } from './support/round';
import { makesItTrue } from './support/statement';

describe('nothing is lost and nothing doubled', () => {
  const stopped = { whileReady: 0, whileRecovering: 0 };
  survives(
    'while PostgreSQL is stopped at once, and again while it recovers',
    async ({ world: { database }, choices, over, blow }) => {
      while (!over()) {
        await pause(IS_LONG ? choices.between(5_000, 20_000) : choices.between(800, 1_500));
        if ((await database.crash()) === 'ready') stopped.whileReady += 1;
        const recovering = database.start().catch(() => undefined);
        await pause(choices.between(20, 120));
        if ((await database.crash()) === 'recovering') {
          stopped.whileRecovering += 1;
          blow();
        }
        await recovering;
        await until(() => database.start().then(always, never));
      }
    },
    { after: () => Promise.resolve(stopped) },
  );

  survives('when only the connection that listens is cut', async ({ world, choices, over, blow }) => {
    while (!over()) {
      await pause(choices.between(300, 1_000));
      const cut = await world.withDatabase((source) =>
        source.query<unknown[]>(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where position('LISTEN' in query) > 0 and pid <> pg_backend_pid()`,
        ),
      );
      if (cut.length > 0) blow();
    }
  });

  const done = { cuts: 0, lostReplies: 0, delays: 0 };
  survives(
    'over a wire that delays, cuts, and loses the reply to a commit',
    async ({ world: { processes }, choices, over, blow }) => {
      const count = (what: keyof typeof done) => {
        done[what] += 1;
        blow();
      };
      for (const { wire } of processes) {
        wire.judge = (said) => {
          if (over() || choices.next() > (makesItTrue(said) ? 0.2 : 0.04)) return 'passes';
          const what = choices.oneOf(['cuts', 'lostReplies', 'delays'] as const);
          if (what === 'lostReplies')
            return { losesItsReply: () => (makesItTrue(said) ? count(what) : undefined) };
          count(what);
          return what === 'cuts' ? 'isCut' : { waits: choices.between(5, 300) };
        };
      }
      while (!over()) await pause(50);
    },
    {
      after() {
        for (const times of Object.values(done)) expect(times).toBeGreaterThan(0);
        return Promise.resolve(done);
      },
    },
  );
});
