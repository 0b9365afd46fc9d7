import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from '@jest/globals';
import { IS_LONG, survives } from './support/round';
import { wereWritten, writesDecisions } from './support/statement';
import { strike } from './support/wire';

/** Time to get something done between two deaths. */
const LONGEST_LIFE_MS = IS_LONG ? 4_000 : 1_200;

describe('no command is lost and none doubled', () => {
  survives('while the API is killed again and again', async ({ world: { api }, choices, over, blow }) => {
    while (!over()) {
      await pause(choices.between(400, LONGEST_LIFE_MS));
      if (api.isUp) blow();
      await api.restart();
    }
  });

  survives(
    'when the API dies after the commit and before its reply',
    async ({ world: { api }, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(300, LONGEST_LIFE_MS));
        const struck = await strike(api.wire, over, (said, hit) => {
          if (!writesDecisions(said)) return 'passes';
          return {
            async losesItsReply(reply) {
              await api.kill();
              if (wereWritten(reply)) hit();
            },
          };
        });
        if (struck) blow();
        await api.restart();
      }
    },
  );

  survives(
    'when the API dies between its two statements',
    async ({ world: { api }, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(300, LONGEST_LIFE_MS));
        const struck = await strike(api.wire, over, async (said, hit) => {
          if (!writesDecisions(said)) return 'passes';
          await api.kill();
          hit();
          return 'isCut';
        });
        if (struck) blow();
        await api.restart();
      }
    },
  );

  survives(
    'when two APIs are sent the same command at once',
    async ({ world: { apis }, choices, over, blow }) => {
      for (const { wire } of apis) {
        wire.judge = (said) => {
          if (over() || !writesDecisions(said) || choices.next() < 0.5) return 'passes';
          blow();
          return { waits: choices.between(5, 150) };
        };
      }
      while (!over()) await pause(50);
    },
    {
      apis: 2,
      twice: true,
      after: (_world, sent) => {
        const both = sent.filter(({ attempts }) => attempts >= 2).length;
        expect(both).toBe(sent.length);
        return Promise.resolve({ sentToBoth: both });
      },
    },
  );

  survives(
    'when every command comes twice, and jobs come again and out of order',
    async ({ world, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(200, 600));
        const [, again] = await world.withDatabase((source) =>
          source.query<[unknown, number]>(
            `update outbox set sent_at = null
              where id in (select id from outbox where done_at is not null order by random() limit 30)`,
          ),
        );
        if (again > 0) blow();
      }
    },
    { workers: 2, twice: true },
  );
});
