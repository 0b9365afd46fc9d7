import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { until } from '../support/until';

const TASK = 'tinh-bien-2017.r07.once';
const MEGABYTE = 1_048_576;
/** Far more than the buffers of a line hold. */
const LARGE = 18 * MEGABYTE;
const LINES = 40;

describe('lines on which nobody reads', () => {
  let program: OwnProgram;
  let officer: Person;
  let file: string;
  const lines: Socket[] = [];
  /** From which ports we ask. */
  const ours = new Set<number>();

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_REQUEST_SECONDS: '4', TCTP_UPLOAD_LIMIT_MB: '30' });
    officer = await Person.signIn(program.url, 'vhtt.canbo');
    const bytes = Buffer.alloc(LARGE, 'Báo cáo\n');
    const added = await officer.upload(TASK, { bytes, name: 'a.txt', type: 'text/plain' });
    expect(added.status).toBe(201);
    file = `/api/tasks/${TASK}/evidence/${added.body.evidence.id}`;
  }, 60_000);
  afterEach(() => {
    for (const line of lines.splice(0)) line.destroy();
    ours.clear();
  });
  afterAll(() => program?.close(), 30_000);

  const memory = () => {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1_024;
  };
  /** How many of our lines the program holds open. */
  const held = () => {
    const open = ['tcp', 'tcp6'].map((kind) => readFileSync(`/proc/net/${kind}`, 'utf8')).join('\n');
    const own = [...open.matchAll(/^ *\d+: \w+:(\w+) \w+:(\w+) 01 /gm)].filter(
      ([, port = '', from = '']) =>
        parseInt(port, 16) === Number(new URL(program.url).port) && ours.has(parseInt(from, 16)),
    );
    return own.length;
  };
  const areGivenUp = (also: () => void = () => undefined) =>
    until(
      () => {
        also();
        return held() === 0;
      },
      { within: 30_000, what: () => `${held()} lines to be given up` },
    );
  const request = (path: string, who = officer) => {
    const { name, value } = who.session;
    return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${name}=${value}\r\n\r\n`;
  };

  /** Asks, and takes nothing in but what it reads itself. */
  async function asking(words: string): Promise<Socket> {
    const line = connect({ port: Number(new URL(program.url).port), host: '127.0.0.1' });
    line.on('error', () => undefined);
    lines.push(line);
    await once(line, 'connect');
    ours.add(line.localPort ?? 0);
    line.pause();
    line.write(words);
    return line;
  }
  /** How the answer begins. */
  async function begun(line: Socket): Promise<string> {
    await once(line, 'readable');
    return String(line.read('HTTP/1.1 200'.length));
  }
  /** What comes yet when somebody reads at last. */
  async function rest(line: Socket): Promise<number> {
    let size = 0;
    try {
      for await (const chunk of line) size += (chunk as Buffer).length;
    } catch {
      /* It was broken off. */
    }
    return size;
  }
  const othersAreAnswered = async () => {
    expect((await fetch(`${program.url}/api/health`)).status).toBe(200);
    expect((await officer.tasks()).length).toBeGreaterThan(0);
  };

  it('are given up where a file is on its way, and others are answered meanwhile', async () => {
    const before = memory();
    const asked = await Promise.all(Array.from({ length: LINES }, () => asking(request(file))));
    for (const line of asked) expect(await begun(line)).toBe('HTTP/1.1 200');
    await othersAreAnswered();
    let most = 0;
    await areGivenUp(() => (most = Math.max(most, memory())));
    expect(most - before).toBeLessThan((LINES * LARGE) / 4);
    for (const line of asked) expect(await rest(line)).toBeLessThan(LARGE);
    await othersAreAnswered();
  }, 60_000);

  it('are given up where somebody reads a byte now and then', async () => {
    const line = await asking(request(file));
    expect(await begun(line)).toBe('HTTP/1.1 200');
    let read = 0;
    const sip = setInterval(() => (read += (line.read(1) as Buffer | null)?.length ?? 0), 50);
    await until(() => read > 10);
    await areGivenUp();
    clearInterval(sip);
    expect(read + (await rest(line))).toBeLessThan(LARGE);
  }, 60_000);

  it('take nothing from those who hear of changes, and end with their session', async () => {
    const head = await Person.signIn(program.url, 'vhtt.truongphong');
    const streams = Array.from({ length: 24 }, () => asking(request('/api/changes', head)));
    for (const line of await Promise.all(streams)) expect(await begun(line)).toBe('HTTP/1.1 200');
    const ended = new AbortController();
    const heard = await officer.listen('/changes', ended.signal);
    await officer.upload(TASK, { bytes: Buffer.from('Quyết định'), name: 'b.txt', type: 'text/plain' });
    expect(await firstWords(heard)).toContain('event: changed');
    ended.abort();
    await head.send('DELETE', '/session', {});
    await areGivenUp();
  }, 60_000);

  it('are hung up on where somebody asks a thousand times and hears no answer', async () => {
    const before = memory();
    const often = request('/api/openapi.json').repeat(1_000);
    const asked = await Promise.all(Array.from({ length: 4 }, () => asking(often)));
    let most = 0;
    await areGivenUp(() => (most = Math.max(most, memory())));
    for (const line of asked) expect(await rest(line)).toBeLessThan(LARGE);
    expect(most - before).toBeLessThan(200 * MEGABYTE);
    await othersAreAnswered();
  }, 60_000);
});

/** Until a whole event has come. */
async function firstWords(reply: Response): Promise<string> {
  let said = '';
  for await (const chunk of reply.body ?? []) {
    said += Buffer.from(chunk).toString();
    if (said.includes('event: changed')) break;
  }
  return said;
}
