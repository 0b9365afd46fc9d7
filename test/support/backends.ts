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

async function startRedis(): Promise<{ redisUrl: string; close(): Promise<void> }> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const server: ChildProcess = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
      '--dir',
      folder.path,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let ready = false;
  server.stdout?.on(
    'data',
    (chunk: Buffer) => (ready ||= chunk.toString().includes('Ready to accept connections')),
  );
  await until(() => ready, { what: () => 'redis-server to accept connections' });
  return {
    redisUrl: `redis://127.0.0.1:${port}`,
    async close() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await folder.remove();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
