import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { temporaryFolder } from './program';
import { until } from './until';

/** Where jobs travel in a test: through PostgreSQL, or through a real redis-server of the test's own. */
export interface JobBackend {
  name: 'PostgreSQL' | 'Redis';
  open(): Promise<{ redisUrl: string | undefined; close(): Promise<void> }>;
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis && process.env['TCTP_REQUIRE_REDIS'] === '1')
  throw new Error('redis-server is required here and missing');

export const backends: JobBackend[] = [
  {
    name: 'PostgreSQL',
    open: () => Promise.resolve({ redisUrl: undefined, close: () => Promise.resolve() }),
  },
  ...(hasRedis ? [{ name: 'Redis' as const, open: startRedis }] : []),
];

/** Said aloud in the report where there is no redis-server. */
export const missingBackends: string[] = hasRedis ? [] : ['Redis: no redis-server on this machine'];

export interface RedisServer {
  redisUrl: string;
  start(): Promise<void>;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  close(): Promise<void>;
}

/** On a free port, with nothing on the disk: stopped and started again, it has forgotten everything. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const flags = {
    port: String(port),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    dir: folder.path,
  };
  let server: ChildProcess | null = null;
  const start = async () => {
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    server = child;
    let ready = false;
    child.stdout.on(
      'data',
      (chunk: Buffer) => (ready ||= chunk.toString().includes('Ready to accept connections')),
    );
    await until(() => ready, { what: () => 'redis-server to accept connections' });
  };
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    const child = server;
    server = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  await start();
  return {
    redisUrl: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async close() {
      await stop();
      await folder.remove();
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
