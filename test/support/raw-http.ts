import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface RawReply {
  status: number;
  /** Names in lower case; of several, all, with commas between them. */
  headers: Record<string, string>;
  body: string;
}

/** A socket to the program, for whatever no client of ours would send. */
export function wireTo(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** Sends these very bytes, and hears until the program hangs up: every answer that came. */
export async function sayRaw(url: string, bytes: string | Buffer): Promise<RawReply[]> {
  const wire = wireTo(url);
  wire.write(bytes);
  const heard: Buffer[] = [];
  for await (const chunk of wire) heard.push(chunk as Buffer);
  return repliesIn(Buffer.concat(heard).toString('latin1'));
}

/** One request with exactly these headers, each as often as it is given. */
export async function ask(
  url: string,
  line: string,
  headers: readonly (readonly [string, string])[] = [],
  body = '',
): Promise<RawReply> {
  const host = headers.some(([name]) => name.toLowerCase() === 'host') ? [] : [['Host', new URL(url).host]];
  const length = body === '' ? [] : [['Content-Length', String(Buffer.byteLength(body))]];
  const lines = [...host, ...headers, ...length, ['Connection', 'close']].map(
    ([name, value]) => `${name}: ${value}`,
  );
  const [reply] = await sayRaw(url, `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  if (reply === undefined) throw new Error(`${line}: the program hung up without a word`);
  return reply;
}

function repliesIn(text: string): RawReply[] {
  const replies: RawReply[] = [];
  for (const part of text.split(/(?=^HTTP\/1\.1 \d{3} )/m)) {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const [line = '', ...lines] = head.split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1]);
    if (Number.isNaN(status)) continue;
    const headers: Record<string, string> = {};
    for (const one of lines) {
      const colon = one.indexOf(':');
      const name = one.slice(0, colon).toLowerCase();
      const value = one.slice(colon + 1).trim();
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    replies.push({ status, headers, body: body.join('\r\n\r\n') });
  }
  return replies;
}
