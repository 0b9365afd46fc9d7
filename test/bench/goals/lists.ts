import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import type { Bench } from '../bench';
import { percentileOf } from '../in-turn';
import { liveHalfAYear } from '../lives';
import { COMPONENTS, aReviewer, chairmanOf, loadNation, officerOf, planOf, taskOf } from '../nation';
import { cookieOf } from '../../support/sessions';
import { client, startProcess } from '../program';
import { openProgramDatabase } from '../servers';

/** 2,720, 27,040 and 270,000 tasks. */
const SIZES = [34, 338, 3375];
const PER_SECOND = 50;
const PEOPLE = 30;

/** What people open in the morning, and how often of a hundred times. */
const ASKED: readonly { name: string; share: number; by: 'officer' | 'reviewer' | 'chairman'; path: Path }[] =
  [
    { name: 'my tasks', share: 35, by: 'officer', path: () => '/tasks?scope=mine' },
    { name: 'one task', share: 25, by: 'officer', path: (commune, row) => `/tasks/${taskOf(commune, row)}` },
    {
      name: 'to review',
      share: 15,
      by: 'reviewer',
      path: (commune) => `/tasks?scope=review&planId=${planOf(commune)}`,
    },
    {
      name: 'the whole plan',
      share: 5,
      by: 'chairman',
      path: (commune) => `/tasks?scope=all&planId=${planOf(commune)}`,
    },
    {
      name: 'found by words',
      share: 5,
      by: 'chairman',
      path: (commune) => `/tasks?scope=all&planId=${planOf(commune)}&search=nhiem+vu+7`,
    },
    { name: 'escalations', share: 5, by: 'chairman', path: () => '/escalations' },
    { name: 'four scores', share: 5, by: 'reviewer', path: (commune) => `/plans/${planOf(commune)}/scores` },
    { name: 'forecast', share: 5, by: 'chairman', path: (commune) => `/plans/${planOf(commune)}/forecast` },
  ];
type Path = (commune: number, row: number) => string;

/** Lists and dashboards over HTTP, as the tables grow ten times and ten times again. */
export const lists: Bench = {
  name: 'lists',
  async run({ server, milliseconds, rounds, report, note }) {
    for (const communes of SIZES) {
      const source = await openProgramDatabase(await server.database(`lists${communes}`));
      const began = performance.now();
      await loadNation(source, communes, (first) => liveHalfAYear(first, 1));
      note(`${communes * COMPONENTS} tasks loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      const api = await startProcess('api', server.url(`lists${communes}`));
      try {
        const scans = await sequentialScans(source);
        const measured = await morning(source, api.port, communes, (milliseconds * rounds) / 1000);
        const after = await sequentialScans(source);
        report({
          title: `Milliseconds at ${PER_SECOND} requests per second, ${communes * COMPONENTS} tasks`,
          unit: 'p99 ms',
          figures: [...measured].map(([name, all]) => ({
            name: `${name} (${all.length})`,
            median: percentileOf(all, 0.99),
            rounds: [percentileOf(all, 0.5), percentileOf(all, 0.99), Math.max(...all)],
          })),
        });
        note(`Sequential scans over task, task_unit, evidence, task_event meanwhile: ${after - scans}`);
      } finally {
        await api.stop();
        await source.destroy();
      }
    }
  },
};

async function morning(
  source: DataSource,
  port: number,
  communes: number,
  seconds: number,
): Promise<Map<string, number[]>> {
  const seats = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, place) => {
      const commune = Math.floor((place * communes) / PEOPLE) + 1;
      const row = place % COMPONENTS;
      const cookies = Object.fromEntries(
        await Promise.all(
          Object.entries({
            officer: officerOf(commune, row),
            reviewer: aReviewer(commune),
            chairman: chairmanOf(commune),
          }).map(async ([role, actor]: [string, Actor]) => [role, await cookieOf(source, actor)] as const),
        ),
      );
      return { commune, row, cookies };
    }),
  );
  const wire = client(port, 64);
  const ask = async ({ by, path, name }: (typeof ASKED)[number], turn: number): Promise<number> => {
    const { commune, row, cookies } = seats[turn % seats.length]!;
    const began = performance.now();
    const reply = await wire.ask('GET', `/api${path(commune, row)}`, { cookie: cookies[by]! });
    if (reply.status !== 200) throw new Error(`${name}: ${reply.status} ${reply.body.slice(0, 300)}`);
    return performance.now() - began;
  };
  for (const [turn, one] of [...ASKED, ...ASKED, ...ASKED].entries()) await ask(one, turn);
  const measured = new Map<string, number[]>(ASKED.map(({ name }) => [name, []]));
  const deck = ASKED.flatMap((one) => Array<(typeof ASKED)[number]>(one.share).fill(one));
  const pending: Promise<void>[] = [];
  const began = performance.now();
  for (let turn = 0; turn < PER_SECOND * seconds; turn += 1) {
    const due = began + (turn * 1000) / PER_SECOND;
    await pause(Math.max(0, due - performance.now()));
    const one = deck[(turn * 37) % deck.length]!;
    pending.push(ask(one, turn).then((took) => void measured.get(one.name)!.push(took)));
  }
  await Promise.all(pending);
  wire.close();
  return measured;
}

async function sequentialScans(source: DataSource): Promise<number> {
  await source.query('select pg_stat_force_next_flush()').catch(() => undefined);
  await pause(1_500);
  const [row] = await source.query<{ scans: string }[]>(
    `select sum(seq_scan) as scans from pg_stat_user_tables
      where relname in ('task', 'task_unit', 'evidence', 'task_event', 'submission', 'notification')`,
  );
  return Number(row?.scans);
}
