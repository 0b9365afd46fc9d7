import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './until';

const MAIN = resolve('dist/apps/cli/main.js');

export interface Program {
  url: string;
  pid: number;
  /** SIGINT, as Ctrl-C sends it; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  output(): string;
}

/** The built program as a process of its own, in a sandbox on the given database. */
export async function startProgram(options: {
  databaseUrl: string;
  redisUrl?: string | undefined;
  dataDir: string;
  env?: Record<string, string>;
  /** False: as real work begins. */
  sandbox?: boolean;
  /** What is rehearsed; the first sample where it is left out. */
  sample?: string | undefined;
  /** Units and people alone. */
  withoutPlan?: boolean | undefined;
}): Promise<Program> {
  const { NODE_OPTIONS: _jest, ...inherited } = process.env;
  const sample = options.sample === undefined ? [] : ['--sample', options.sample];
  const bare = options.withoutPlan === true ? ['--without-plan'] : [];
  const kind = options.sandbox === false ? [] : ['--sandbox', ...sample, ...bare];
  const child = spawn(process.execPath, [MAIN, 'up', ...kind, '--port', options.env?.['PORT'] ?? '0'], {
    env: {
      ...inherited,
      DATABASE_URL: options.databaseUrl,
      REDIS_URL: options.redisUrl ?? '',
      TCTP_DATA_DIR: options.dataDir,
      TCTP_RELAY_MILLISECONDS: '100',
      /* Specs send more than people do; stories in a browser keep the limit. */
      TCTP_RATE_LIMIT: '0',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const address = () => /http:\/\/[\w.]+:\d+/.exec(output)?.[0];
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`The program ended at once:\n${output}`);
      return address() !== undefined && output.includes('Ctrl-C');
    },
    { within: 40_000, what: () => `the program to print its address\n${output}` },
  );
  return {
    url: address() ?? '',
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tctp-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
