import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { wireTo } from '../support/raw-http';
import { until } from '../support/until';

const MANY = 10_000;
/** For the program's own files and those of this process. */
const KEPT_FREE = 1_000;

/** As many lines as this machine lets one process hold open. */
function mostLines(): number {
  const limit = /Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return Math.min(MANY, Number(limit ?? 1024) - KEPT_FREE);
}

describe('lines that are slow or silent', () => {
  let program: OwnProgram;
  const lines: Socket[] = [];

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_REQUEST_SECONDS: '4' });
  }, 60_000);

  afterEach(() => {
    for (const line of lines.splice(0)) line.destroy();
  });

  afterAll(() => program?.close(), 30_000);

  const isWell = async () => (await fetch(`${program.url}/api/health`)).status === 200;

  function open(): { line: Socket; said: () => string } {
    const line = wireTo(program.url);
    lines.push(line);
    let said = '';
    line.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
    return { line, said: () => said };
  }

  it('are closed where the head of a request comes a letter at a time', async () => {
    const { line, said } = open();
    line.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n');
    const drip = setInterval(() => line.write('X-A: b\r\n'), 200);
    await once(line, 'close');
    clearInterval(drip);
    expect(said()).toMatch(/^HTTP\/1\.1 408 /);
    expect(said()).toContain('"code":"request-refused"');
    expect(await isWell()).toBe(true);
  }, 20_000);

  it('are closed where a body never ends', async () => {
    const { line } = open();
    line.write(
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    );
    const drip = setInterval(() => line.write(' '), 200);
    await once(line, 'close');
    clearInterval(drip);
    expect(await isWell()).toBe(true);
  }, 20_000);
});

describe('ten thousand lines that stay open', () => {
  let program: OwnProgram;
  const lines: Socket[] = [];

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);

  afterAll(async () => {
    for (const line of lines) line.destroy();
    await program?.close();
  }, 30_000);

  it('harm nobody who comes after them', async () => {
    const count = mostLines();
    let answered = 0;
    for (let at = 0; at < count; at += 1) {
      const line = wireTo(program.url);
      lines.push(line);
      line.once('data', () => (answered += 1));
      line.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
      if (at % 500 === 499) await until(() => answered > at - 100);
    }
    await until(() => answered === count, { what: () => `${answered} of ${count} lines to be answered` });
    for (let turn = 0; turn < 20; turn += 1)
      expect((await fetch(`${program.url}/api/health`)).status).toBe(200);
    const person = await Person.signIn(program.url, 'vhtt.canbo');
    expect((await person.tasks()).length).toBeGreaterThan(0);
    expect(lines.filter(({ destroyed }) => !destroyed).length).toBe(count);
  }, 90_000);
});
