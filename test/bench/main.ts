import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Table } from './bench';
import { decision } from './goals/decision';
import { forecasting } from './goals/forecasting';
import { keepUp } from './goals/keep-up';
import { life } from './goals/life';
import { lists } from './goals/lists';
import { midnight } from './goals/midnight';
import { pages } from './goals/pages';
import { overHttp } from './goals/over-http';
import type { BenchServer } from './servers';
import { openServer } from './servers';

const BENCHES = [decision, life, overHttp, midnight, keepUp, lists, forecasting, pages];
const NAMES = BENCHES.map(({ name }) => name);
const USAGE = `npm run bench -- [${NAMES.join('|')} …] [--rounds 5] [--seconds 4] [--json FILE]`;

interface Report {
  machine: string;
  rounds: number;
  seconds: number;
  tables: Table[];
  notes: string[];
}

/** Everything, or what is named; one PostgreSQL for all, one bench after the other, each beside its peers. */
export async function main(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      json: { type: 'string' },
    },
  });
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  if (!positionals.every((name) => NAMES.includes(name)) || !(rounds >= 1) || !(seconds > 0)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const report: Report = { machine: machine(), rounds, seconds, tables: [], notes: [] };
  console.log(report.machine);
  const server = await openServer();
  process.once('SIGINT', () => void server.close().then(() => process.exit(130)));
  try {
    for (const bench of BENCHES) {
      if (positionals.length === 0 || positionals.includes(bench.name)) await measure(bench, server, report);
    }
  } finally {
    await server.close();
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

async function measure(
  bench: (typeof BENCHES)[number],
  server: BenchServer,
  { rounds, seconds, tables, notes }: Report,
): Promise<void> {
  const note = (line: string) => {
    notes.push(`${bench.name}: ${line}`);
    console.log(line);
  };
  try {
    await bench.run({
      server,
      rounds,
      milliseconds: seconds * 1000,
      note,
      report(table) {
        tables.push(table);
        print(table);
      },
    });
  } catch (error) {
    note(`stopped: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}

function machine(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${new Date().toISOString()}`;
}

function print({ title, unit = 'median', figures }: Table): void {
  console.log(`\n${title}`);
  const first = figures[0]?.median ?? NaN;
  console.table(
    figures.map(({ name, median, rounds }) => ({
      name,
      [unit]: Number(median.toPrecision(4)),
      ratio: Number((median / first).toPrecision(3)),
      ...(rounds.length > 0 && {
        least: Number(Math.min(...rounds).toPrecision(4)),
        most: Number(Math.max(...rounds).toPrecision(4)),
      }),
    })),
  );
}
