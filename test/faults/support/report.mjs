import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SUMS = [
  'blows',
  'commands',
  'acknowledged',
  'refused',
  'unknown',
  'lost',
  'doubled',
  'fired',
  'wrong',
  'seconds',
];

/**
 * The rounds of a run in one table with their sums, whichever process ran them; also as JSON where FAULT_REPORT says.
 * A Jest reporter: made before the processes that run the specs, and told when they are done.
 */
export default class FaultReport {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'tctp-fault-rounds-'));
    process.env.FAULT_ROUNDS = this.folder;
  }

  onRunComplete() {
    const rounds = readdirSync(this.folder)
      .map((name) => join(this.folder, name))
      .sort((left, right) => statSync(left).mtimeMs - statSync(right).mtimeMs)
      .map((file) => JSON.parse(readFileSync(file, 'utf8')));
    rmSync(this.folder, { recursive: true });
    const totals = { rounds: rounds.length };
    for (const name of SUMS) totals[name] = rounds.reduce((sum, round) => sum + (round[name] ?? 0), 0);
    const { Console } = console;
    const out = new Console(process.stderr);
    out.table(rounds);
    out.log(
      Object.entries(totals)
        .map(([name, sum]) => `${name} ${sum}`)
        .join(', '),
    );
    const file = process.env.FAULT_REPORT;
    if (file) writeFileSync(file, `${JSON.stringify({ totals, rounds }, null, 2)}\n`);
  }
}
