import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The text that every scanner takes for malware, and that harms nobody (EICAR); put together, so that this file is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface FakeClamd {
  address: string;
  /** What it does with the next ones who ask. */
  mood: 'well' | 'silent' | 'hangs-up' | 'babbles' | 'too-small';
  /** Bytes of each file that was sent to it in whole. */
  sent: Buffer[];
  close(): Promise<void>;
}

/** A daemon that speaks the protocol as clamd does: commands that end with NUL, INSTREAM in pieces with their lengths. */
export async function fakeClamd(): Promise<FakeClamd> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const answer = answerTo(heard);
      if (answer !== null) socket.end(`${answer}\0`);
    });
    if (daemon.mood === 'hangs-up') socket.destroy();
  });

  function answerTo(heard: Buffer): string | null {
    if (daemon.mood === 'silent') return null;
    if (daemon.mood === 'babbles') return 'stream: maybe';
    const end = heard.indexOf(0);
    const command = heard.subarray(0, end).toString();
    if (end === -1) return null;
    if (command === 'zPING') return 'PONG';
    if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
    if (daemon.mood === 'too-small') return 'INSTREAM size limit exceeded. ERROR';
    const pieces: Buffer[] = [];
    for (let at = end + 1; at + 4 <= heard.length;) {
      const length = heard.readUInt32BE(at);
      if (length === 0) {
        const file = Buffer.concat(pieces);
        daemon.sent.push(file);
        return file.includes(EICAR) ? 'stream: Eicar-Test FOUND' : 'stream: OK';
      }
      if (at + 4 + length > heard.length) return null;
      pieces.push(heard.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return null;
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const daemon: FakeClamd = {
    address: `127.0.0.1:${port}`,
    mood: 'well',
    sent: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
  return daemon;
}
