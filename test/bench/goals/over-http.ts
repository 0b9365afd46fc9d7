import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/backends';
import type { Bench } from '../bench';
import type { Contender } from '../in-turn';
import { closedLoop, inTurn } from '../in-turn';
import { COMPONENTS, aReviewer, loadNation, taskOf } from '../nation';
import type { Reply } from '../program';
import { cookieOf } from '../../support/sessions';
import { client, startProcess } from '../program';
import { openProgramDatabase } from '../servers';

const COMMUNES = 250;
const INPUT = { reason: 'Sắp đến hạn' };

/** A decision over HTTP: session, validation, problem details, ETag; beside one bare route that runs the same SQL. */
export const overHttp: Bench = {
  name: 'over-http',
  async run({ server, rounds, milliseconds, report }) {
    const bareUrl = await server.database('http_bare');
    const ownUrl = await server.database('http');
    const bareSource = await openProgramDatabase(bareUrl, 2);
    await loadNation(bareSource, COMMUNES);
    const source = await openProgramDatabase(ownUrl, 4);
    await loadNation(source, COMMUNES);
    const cookies = await Promise.all(
      Array.from({ length: COMMUNES }, (_, place) => cookieOf(source, aReviewer(place + 1))),
    );
    const bare = await startBare(bareUrl);
    const api = await startProcess('api', ownUrl);
    for (const clients of [8, 32]) {
      const own = client(api.port, clients);
      const other = client(bare.port, clients);
      const figures = await inTurn(
        [
          urging('bare Fastify, the same SQL', clients, (taskId, commune, version) => {
            const key = randomUUID();
            const envelope = {
              actor: aReviewer(commune),
              key,
              fingerprint: key,
              taskId,
              expectedVersion: version,
            };
            return other.ask('POST', '/urge', {}, { envelope, input: INPUT });
          }),
          urging('tctp', clients, (taskId, commune, version) =>
            own.ask(
              'POST',
              `/api/tasks/${taskId}/urge`,
              { cookie: cookies[commune - 1]!, 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
              INPUT,
            ),
          ),
        ],
        { rounds, milliseconds },
      );
      report({ title: `Decisions over HTTP per second, ${clients} clients`, figures });
      own.close();
      other.close();
    }
    bare.end();
    await api.stop();
    await source.destroy();
    await bareSource.destroy();
  },
};

type Send = (taskId: string, commune: number, version: number) => Promise<Reply>;

/** Each client has communes of its own, and knows the versions of their tasks as a screen would. */
const seen = new Map<string, Map<string, number>>();

function urging(name: string, clients: number, send: Send): Contender {
  const versions = seen.get(name) ?? new Map<string, number>();
  seen.set(name, versions);
  const own = Math.floor((COMMUNES * COMPONENTS) / clients);
  return {
    name,
    run: (milliseconds) =>
      closedLoop(clients, milliseconds, async (place, turn) => {
        const task = place * own + (turn % own);
        const commune = Math.floor(task / COMPONENTS) + 1;
        const taskId = taskOf(commune, task % COMPONENTS);
        const { status, body } = await send(taskId, commune, versions.get(taskId) ?? 1);
        const told = JSON.parse(body) as { version?: number; value?: { version: number } };
        const version = told.version ?? told.value?.version;
        if (status !== 200 || version === undefined)
          throw new Error(`${name}: ${status} ${body.slice(0, 300)}`);
        versions.set(taskId, version);
      }),
  };
}

async function startBare(databaseUrl: string): Promise<{ port: number; end(): void }> {
  const port = await freePort();
  const file = fileURLToPath(new URL('../peers/bare-fastify.mjs', import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production' };
  const child = fork(file, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return { port, end: () => child.disconnect() };
}
