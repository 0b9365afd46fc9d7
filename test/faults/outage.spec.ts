import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { until } from '../support/until';
import { missingBackends } from '../support/backends';
import { always, never, survives } from './support/round';
import type { World } from './support/world';

const AWAY_MS = 10_000;
const MOST_CPU_PERCENT = 30;
const MOST_LINES = 50;

/** Processor time and log lines of each process while what it depends on is away, and a screen goes on asking. */
async function calmly(world: World): Promise<Record<string, number>> {
  const measure = () =>
    Promise.all(world.processes.map(async (one) => ({ cpu: await one.cpuSeconds(), lines: one.lines })));
  const before = await measure();
  const seat = world.seats[0]!;
  for (const end = Date.now() + AWAY_MS; Date.now() < end; await pause(1_000))
    await world.ask(seat, 'GET', '/tasks').catch(() => undefined);
  const after = await measure();
  const figures: Record<string, number> = {};
  for (const [place, { app }] of world.processes.entries()) {
    const spent = after[place]!.cpu - before[place]!.cpu;
    figures[`${app}CpuPercent`] = Math.round((spent * 1000 * 100) / AWAY_MS);
    figures[`${app}Lines`] = after[place]!.lines - before[place]!.lines;
  }
  return figures;
}

function expectCalm(figures: Record<string, number>): void {
  for (const [name, figure] of Object.entries(figures))
    expect({ name, isCalm: figure < (name.endsWith('Lines') ? MOST_LINES : MOST_CPU_PERCENT) }).toEqual({
      name,
      isCalm: true,
    });
}

describe('API and worker stay calm', () => {
  survives(
    'while PostgreSQL is away',
    async ({ over }) => {
      while (!over()) await pause(50);
    },
    {
      strikesAfterwards: true,
      async after(world, _sent, blow) {
        if ((await world.database.crash()) === 'ready') blow();
        const figures = await calmly(world);
        await until(() => world.database.start().then(always, never));
        expectCalm(figures);
        return figures;
      },
    },
  );

  for (const reason of missingBackends) it.skip(reason, () => undefined);
  if (missingBackends.length === 0) {
    survives(
      'while Redis is away',
      async ({ over }) => {
        while (!over()) await pause(50);
      },
      {
        jobs: 'redis',
        strikesAfterwards: true,
        async after(world, _sent, blow) {
          await world.redis?.stop('SIGKILL');
          blow();
          const figures = await calmly(world);
          await world.redis?.start();
          expectCalm(figures);
          return figures;
        },
      },
    );
  }
});
