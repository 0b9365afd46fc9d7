import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { work } from './load';
import type { Sent } from './load';
import { reckon } from './reckoning';
import { seeded } from './seeded';
import type { Choices } from './seeded';
import { aWorld } from './world';
import type { World, WorldOptions } from './world';

/* The short form proves that each fault is survived once or twice; `npm run faults` goes on for longer. */
export const SECONDS = Number(process.env['FAULT_SECONDS'] ?? 60);
const SEED = Number(process.env['FAULT_SEED'] ?? 2017);
const CLIENTS = 10;
/** Long enough for locks, backoffs and pauses as they are installed in earnest. */
export const IS_LONG = SECONDS >= 60;
/** Fewer would prove little: on a busy machine a round goes on until it has so many, and has struck. */
const FEWEST_ACKNOWLEDGED = 10;
const FEWEST_VERBS = 4;
const PATIENCE_MS = 60_000;
/** Past the first reminders and due days of the plan, so that the sweep has something to do meanwhile. */
const LATER = ['2017-09-05T01:00:00.000Z', '2017-09-12T01:00:00.000Z', '2017-09-20T01:00:00.000Z'];

export interface Trouble {
  world: World;
  choices: Choices;
  /** True once the people have gone home. */
  over: () => boolean;
  /** Counts one more blow, once it has really struck. */
  blow: () => void;
}

interface RoundOptions extends WorldOptions {
  twice?: boolean;
  before?: (source: DataSource) => Promise<void>;
  /** What else must be true when the people have gone home; answers figures for the table. */
  after?: (world: World, sent: readonly Sent[], blow: () => void) => Promise<Record<string, number> | void>;
  /** The blow comes when the people have gone home. */
  strikesAfterwards?: boolean;
  /** Moves the clock by itself. */
  keepsTime?: boolean;
}

/** One fault under load: what it does goes on beside the work until the work is over. */
export function survives(
  title: string,
  fault: (trouble: Trouble) => Promise<void>,
  options: RoundOptions = {},
): void {
  it(
    title,
    async () => {
      const world = await aWorld({ lockSeconds: IS_LONG ? 10 : 2, ...options });
      try {
        const choices = seeded(SEED);
        if (options.before) await world.withDatabase(options.before);
        const begun = Date.now();
        const sent: Sent[] = [];
        let blows = 0;
        const blow = () => (blows += 1);
        const proves = () =>
          (blows > 0 || options.strikesAfterwards === true) && acknowledgedOf(sent) >= FEWEST_ACKNOWLEDGED;
        const over = () => {
          const past = Date.now() - begun - SECONDS * 1000;
          return past > PATIENCE_MS || (past > 0 && proves());
        };
        await Promise.all([
          work(world, choices, { clients: CLIENTS, until: over, twice: options.twice ?? false, sent }),
          fault({ world, choices: seeded(SEED + 1), over, blow }),
          options.keepsTime === true ? undefined : letTimePass(world, over),
        ]);
        const more = (await options.after?.(world, sent, blow)) ?? {};
        const { wrong, ...figures } = await reckon(world, sent);
        const seconds = Math.round((Date.now() - begun) / 1000);
        await note({ fault: title, blows, ...figures, wrong: wrong.length, seconds, ...more });
        expect(wrong).toEqual([]);
        expect(blows).toBeGreaterThan(0);
        expect(figures.acknowledged).toBeGreaterThanOrEqual(FEWEST_ACKNOWLEDGED);
        expect(figures.fired).toBeGreaterThan(0);
        expect(figures.verbs).toBeGreaterThanOrEqual(FEWEST_VERBS);
      } finally {
        await world.close();
      }
    },
    120_000 + SECONDS * 4_000,
  );
}

const acknowledgedOf = (sent: readonly Sent[]) =>
  sent.filter(({ outcome }) => outcome === 'acknowledged').length;

async function letTimePass({ clock }: World, over: () => boolean): Promise<void> {
  for (const moment of LATER) {
    await pause((SECONDS * 1000) / (LATER.length + 1));
    /* The database may be away just now; then it is a little later when time has passed. */
    while (!over() && !(await clock.moveTo(moment).then(always, never))) await pause(200);
  }
}

export const always = () => true;
export const never = () => false;

/** For the table at the end of the run. */
async function note(row: Record<string, string | number>): Promise<void> {
  const folder = process.env['FAULT_ROUNDS'];
  if (folder !== undefined) await writeFile(join(folder, `${randomUUID()}.json`), JSON.stringify(row));
}
