import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { missingBackends } from '../support/backends';
import { survives } from './support/round';

for (const reason of missingBackends) it.skip(reason, () => undefined);

(missingBackends.length === 0 ? describe : describe.skip)('with Redis, nothing is lost', () => {
  survives(
    'while Redis is killed, and comes back empty',
    async ({ world: { redis }, choices, over, blow }) => {
      while (!over()) {
        await pause(choices.between(800, 2_000));
        await redis?.stop('SIGKILL');
        blow();
        await pause(choices.between(100, 700));
        await redis?.start();
      }
    },
    { jobs: 'redis' },
  );

  survives(
    'while all that Redis holds is flushed under its running workers',
    async ({ world, choices, over, blow }) => {
      const redis = new Redis(world.redis?.redisUrl ?? '');
      while (!over()) {
        await pause(choices.between(100, 600));
        const keys = await redis.dbsize();
        await redis.flushall();
        if (keys > 0) blow();
      }
      redis.disconnect();
    },
    { jobs: 'redis', workers: 2 },
  );
});
