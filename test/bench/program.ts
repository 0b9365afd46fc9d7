import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { freePort } from '../support/backends';
import { temporaryFolder } from '../support/program';
import { until } from '../support/until';

/** A process of the program as it is built, and how to stop it. */
export async function startProcess(
  app: 'api' | 'worker',
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<{ port: number; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const child = spawn(process.execPath, [`dist/apps/${app}/main.js`], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TCTP_DATA_DIR: folder.path,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      TCTP_SECURE_COOKIES: 'false',
      TCTP_RATE_LIMIT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => /^(API|Worker): /m.test(said), { within: 30_000, what: () => `the ${app} to be up` });
  return {
    port,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.off('exit', orphaned);
      await folder.remove();
    },
  };
}

export interface Reply {
  status: number;
  body: string;
}

/** Requests over connections that stay open, as a browser's do. */
export function client(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Reply> {
      const text = body === undefined ? '' : JSON.stringify(body);
      return new Promise((resolve, reject) => {
        const asked = request(
          {
            host: '127.0.0.1',
            port,
            path,
            method,
            agent,
            headers: {
              ...headers,
              ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
            },
          },
          (reply) => {
            const chunks: Buffer[] = [];
            reply.on('data', (chunk: Buffer) => chunks.push(chunk));
            reply.on('end', () =>
              resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(text);
      });
    },
    close: () => agent.destroy(),
  };
}
