import { createServer, connect } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { statementIn } from './statement';
import type { Said } from './statement';

/** What happens to a statement on its way to the server. */
export type Fate =
  | 'passes'
  /** The server never hears of it, and the connection is gone. */
  | 'isCut'
  /** The server does it, and nobody hears the answer; we read it first. */
  | { losesItsReply: (reply: Buffer) => void | Promise<void> }
  | { waits: number };

/**
 * A wire between one process and PostgreSQL that reads what is asked, statement by statement, and can be told what
 * becomes of it. Frontend messages after the start-up: one byte of kind, four of length, the rest.
 */
export interface Wire {
  port: number;
  /** Asked for every simple query and every statement that is run. */
  judge: (said: Said) => Fate | Promise<Fate>;
  close(): Promise<void>;
}

const passes = (): Fate => 'passes';

export async function aWire(serverPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const wire: Pick<Wire, 'judge'> = { judge: passes };
  const server: Server = createServer((client) => {
    const upstream = connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let reader: ((reply: Buffer) => void | Promise<void>) | null = null;
    upstream.on('data', (chunk: Buffer) => {
      if (reader === null) client.write(chunk);
      else void Promise.resolve(reader(chunk)).finally(() => client.destroy());
    });
    void carry(
      client,
      upstream,
      (said) => wire.judge(said),
      (read) => (reader = read),
    );
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return Object.assign(wire, {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  });
}

/**
 * Judges until something was really struck, or the work is over: answers whether it was. A fault that did not happen
 * must not count.
 */
export async function strike(
  wire: Wire,
  over: () => boolean,
  judge: (said: Said, struck: () => void) => Fate | Promise<Fate>,
): Promise<boolean> {
  let hit = false;
  wire.judge = (said) => (hit ? 'passes' : judge(said, () => (hit = true)));
  while (!hit && !over()) await pause(10);
  wire.judge = passes;
  return hit;
}

async function carry(
  client: Socket,
  upstream: Socket,
  judge: Wire['judge'],
  muffle: (read: (reply: Buffer) => void | Promise<void>) => void,
): Promise<void> {
  let waiting = Buffer.alloc(0);
  let started = false;
  const prepared = new Map<string, string>();
  try {
    for await (const chunk of client as AsyncIterable<Buffer>) {
      waiting = Buffer.concat([waiting, chunk]);
      for (;;) {
        const head = started ? 1 : 0;
        if (waiting.length < head + 4) break;
        const length = head + waiting.readUInt32BE(head);
        if (waiting.length < length) break;
        const message = waiting.subarray(0, length);
        waiting = waiting.subarray(length);
        const said = started ? statementIn(message, prepared) : null;
        started = true;
        const fate = said === null ? 'passes' : await judge(said);
        if (fate === 'isCut') return void client.destroy();
        if (typeof fate === 'object') {
          if ('waits' in fate) await pause(fate.waits);
          else muffle(fate.losesItsReply);
        }
        upstream.write(message);
      }
    }
  } catch {
    // The other end has gone; so do we.
  }
  upstream.end();
}
