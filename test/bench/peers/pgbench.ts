import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from '../in-turn';
import { TASKS } from './simple-tables';

const READ_AND_DECIDE = `
\\set task random(1, ${TASKS})
select version as seen, snapshot from peer_task where id = :task \\gset
select peer_decide(:task, :seen);
`;

export const hasPgbench = spawnSync('pgbench', ['--version']).status === 0;

/** PostgreSQL's own driver in C: read the task, call a function that decides and writes. Nothing is faster from outside. */
export function pgbench(url: string, clients: number): Contender {
  return {
    name: 'pgbench: read + function',
    async run(milliseconds) {
      const folder = await mkdtemp(join(tmpdir(), 'tctp-pgbench-'));
      const script = join(folder, 'decide.sql');
      await writeFile(script, READ_AND_DECIDE);
      const seconds = Math.max(1, Math.round(milliseconds / 1000));
      const options = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`];
      const child = spawn('pgbench', [...options, '-f', script, url], { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      await once(child, 'close');
      await rm(folder, { recursive: true });
      const perSecond = /tps = ([\d.]+)/.exec(output)?.[1];
      if (perSecond === undefined) throw new Error(`pgbench: ${output}`);
      return Number(perSecond);
    },
  };
}
