import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import type { TestServer } from './server';

/** Why the Redis half of a suite cannot run here, or null. `TCTP_REQUIRE_REDIS=1` turns the excuse into a failure. */
export function whyNoRedis(): string | null {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (found) return null;
  const reason = 'no redis-server on the PATH (Debian: apt-get install redis-server)';
  if (process.env.TCTP_REQUIRE_REDIS === '1') throw new Error(`TCTP_REQUIRE_REDIS=1, but ${reason}`);
  return reason;
}

/** A redis-server on a free port, with an append-only file so that jobs outlive a restart. */
export async function redisServer(): Promise<TestServer> {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'tctp-queue-redis-'));
  let running: ChildProcess | null = null;
  const flags = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--maxmemory-policy',
    'noeviction',
  ];

  async function start(): Promise<void> {
    const child = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'pipe'] });
    running = child;
    await new Promise<void>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ready to accept connections')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`redis-server ended: ${output}`)));
    });
  }

  async function stop(): Promise<void> {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async remove() {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
