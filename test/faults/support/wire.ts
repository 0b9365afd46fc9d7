import { createServer, connect } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What happens to a statement on its way to the server. */
export type Fate =
  | 'passes'
  /** The server never hears of it, and the connection is gone. */
  | 'isCut'
  /** The server does it, and nobody hears the answer. */
  | 'losesItsReply'
  | { waits: number };

/**
 * A wire between the program and PostgreSQL that reads what is asked, statement by statement, and can be told what
 * becomes of it. Frontend messages after the start-up: one byte of kind, four of length, the rest.
 */
export interface Wire {
  port: number;
  /** Asked for every simple query and every statement that is run, by its text. */
  judge: (statement: string) => Fate | Promise<Fate>;
  close(): Promise<void>;
}

export async function aWire(serverPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const wire = { judge: (): Fate | Promise<Fate> => 'passes' } as Pick<Wire, 'judge'>;
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
    let silent = false;
    upstream.on('data', (chunk: Buffer) => {
      if (!silent) client.write(chunk);
      else client.destroy();
    });
    void carry(
      client,
      upstream,
      (statement) => wire.judge(statement),
      () => (silent = true),
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

async function carry(
  client: Socket,
  upstream: Socket,
  judge: Wire['judge'],
  muffle: () => void,
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
        const fate = started ? await fateOf(message, prepared, judge) : 'passes';
        started = true;
        if (fate === 'isCut') return void client.destroy();
        if (typeof fate === 'object') await pause(fate.waits);
        if (fate === 'losesItsReply') muffle();
        upstream.write(message);
      }
    }
  } catch {
    // The other end has gone; so do we.
  }
  upstream.end();
}

const QUERY = 0x51;
const PARSE = 0x50;
const BIND = 0x42;

/** A prepared statement is read when it is parsed, and judged each time it is run. */
async function fateOf(message: Buffer, prepared: Map<string, string>, judge: Wire['judge']): Promise<Fate> {
  switch (message[0]) {
    case QUERY:
      return judge(textAt(message, 5));
    case PARSE: {
      const name = textAt(message, 5);
      prepared.set(name, textAt(message, 5 + Buffer.byteLength(name) + 1));
      return 'passes';
    }
    case BIND: {
      const portal = textAt(message, 5);
      return judge(prepared.get(textAt(message, 5 + Buffer.byteLength(portal) + 1)) ?? '');
    }
    default:
      return 'passes';
  }
}

function textAt(message: Buffer, from: number): string {
  return message.toString('utf8', from, message.indexOf(0, from));
}
