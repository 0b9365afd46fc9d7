import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Attack } from './attack';

export interface Answer {
  status: number;
  type: string;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** As the attack is written, byte by byte: nothing is put right on the way. */
export function sendAttack(url: string, { method, path, headers, body }: Attack): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const content = body === null ? null : Buffer.from(body);
  const length = content === null ? {} : { 'content-length': String(content.length) };
  return new Promise((done, fail) => {
    const sent = request(
      { hostname, port, method, path, agent, headers: { ...headers, ...length } },
      (reply) => {
        const chunks: Buffer[] = [];
        /* A stream of events goes on for as long as it is heard. */
        if (reply.headers['content-type']?.startsWith('text/event-stream') === true) reply.destroy();
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', () => undefined);
        reply.on('close', () =>
          done({
            status: reply.statusCode ?? 0,
            type: reply.headers['content-type'] ?? '',
            headers: reply.headers,
            text: unpacked(Buffer.concat(chunks), reply.headers['content-encoding']).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', fail);
    sent.end(content ?? undefined);
  });
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** What to type to send it again. */
export function asCurl(url: string, { method, path, headers, body }: Attack): string {
  const quoted = (text: string) =>
    `$'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
  const said = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const shown = body === null ? '' : Buffer.from(body).toString('latin1');
  const sent = shown.length > 2_000 ? `${shown.slice(0, 2_000)}…(${shown.length} bytes)` : shown;
  return [
    `curl --path-as-is -X ${method} ${quoted(`${url}${path}`.slice(0, 2_000))}`,
    ...said,
    ...(body === null ? [] : [`--data-binary ${quoted(sent)}`]),
  ].join(' ');
}
