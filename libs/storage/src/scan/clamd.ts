/**
 * A scanner that speaks the protocol of ClamAV's daemon: files are sent to it in pieces (INSTREAM), on a socket of its
 * own each. In: a path, or bytes. Out: clean, what it is infected with, or that nobody could say: no daemon, no answer, an answer
 * that is none. A client of our own, because the protocol is three commands and the packages for it fall back to other
 * scanners, or to none, without a word.
 */
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Scanned } from '@tctp/application';

/** Of silence. A large archive is looked through without a word in between. */
const SILENCE_MS = 60_000;
const PING_MS = 3_000;
const LONGEST_ANSWER = 4_096;
const PIECE = 65_536;

/** `host:port`, `[v6]:port` or the path of a Unix socket. */
export interface Clamd {
  scan(file: string | Uint8Array): Promise<Scanned>;
  isThere(): Promise<boolean>;
}

export function clamd(address: string): Clamd {
  const ask = (command: string, patience: number, send: (socket: Socket) => Promise<void>) =>
    answerOf(open(address), command, patience, send).catch(() => '');
  return {
    async scan(file) {
      const answer = await ask('zINSTREAM\0', SILENCE_MS, (socket) => sendFile(socket, file));
      if (answer === 'stream: OK') return 'clean';
      const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
      return found === undefined ? 'away' : { infected: found };
    },
    isThere: async () => (await ask('zPING\0', PING_MS, () => Promise.resolve())) === 'PONG',
  };
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect(address);
  const [, host = '', port = ''] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  return connect(Number(port), host);
}

/** What it says until the NUL that ends it; the daemon may answer, and hang up, before everything was sent. */
function answerOf(
  socket: Socket,
  command: string,
  patience: number,
  send: (socket: Socket) => Promise<void>,
): Promise<string> {
  return new Promise<string>((done, fail) => {
    let heard = '';
    socket.setTimeout(patience, () => fail(new Error('silent')));
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
      const end = heard.indexOf('\0');
      if (end !== -1) done(heard.slice(0, end));
      else if (heard.length > LONGEST_ANSWER) fail(new Error('endless'));
    });
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('closed')));
    socket.write(command);
    send(socket).catch(fail);
  }).finally(() => socket.destroy());
}

async function sendFile(socket: Socket, file: string | Uint8Array): Promise<void> {
  const chunks = typeof file === 'string' ? createReadStream(file) : piecesOf(file);
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    if (socket.destroyed) return;
    const goesOn = socket.write(Buffer.concat([lengthOf(chunk.length), chunk]));
    if (!goesOn) await drained(socket);
  }
  if (!socket.destroyed) socket.write(lengthOf(0));
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function drained(socket: Socket): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      socket.off('drain', go).off('close', go);
      done();
    };
    socket.on('drain', go).on('close', go);
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
