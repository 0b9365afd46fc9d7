import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemSchema } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';

const PLAN = 'tinh-bien-2017';
const TASK = 'tinh-bien-2017.r07.once';
const FILTER = '/saved-filters/0b0f1df0-6f3b-4a39-9a39-0d3a1c1f0001';
const filterNamed = (name: string, search: Record<string, string> = {}) => ({ list: 'tasks', name, search });

describe('input that no column and no calendar can hold', () => {
  let program: OwnProgram;
  let officer: Person;
  let chairman: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    officer = await Person.signIn(program.url, 'vhtt.canbo');
    chairman = await Person.signIn(program.url, 'chutich');
  }, 60_000);
  afterAll(() => program?.close());

  const lone = '\ud800';

  it.each([
    ['NUL in an id', () => officer.get('/tasks/a%00b')],
    ['NUL in a query', () => officer.get('/search?q=a%00b')],
    ['NUL in a list of the same key', () => officer.get('/tasks?search=a&search=%00')],
    ['NUL in a body', () => officer.send('PUT', FILTER, { body: filterNamed('a\0b') })],
    ['NUL in a key of a body', () => officer.send('PUT', FILTER, { body: filterNamed('a', { 'a\0': 'b' }) })],
    ['half a surrogate pair', () => officer.send('PUT', FILTER, { body: filterNamed(lone) })],
    ['a day of the year 0', () => officer.get('/tasks?dueBefore=0000-01-01')],
    ['a day to look back to of the year 0', () => chairman.get(`/plans/${PLAN}/forecast?asOf=0000-01-01`)],
    [
      'a clock in the year 9999',
      () => chairman.send('POST', '/sandbox/clock', { body: { to: '9999-12-31' } }),
    ],
    [
      'a version beyond every version',
      () =>
        chairman.send('POST', '/tasks/bulk', {
          body: { action: 'urge', reason: 'vì', items: [{ taskId: TASK, version: 2 ** 40 }] },
        }),
    ],
    [
      'points of a thousand digits',
      () =>
        chairman.send('PUT', `/plans/${PLAN}/target`, { body: { points: '9'.repeat(1000), reason: 'vì' } }),
    ],
  ])('is refused by name: %s', async (_what, ask) => {
    const { status, body } = await ask();
    expect({ status, code: (body as { code?: string }).code }).toEqual({
      status: 400,
      code: 'input-invalid',
    });
  });

  it('is refused in the fields of a form as well, and the rest of the form is still read', async () => {
    const file = { bytes: new TextEncoder().encode('nội dung'), name: 'a.txt', type: 'text/plain' };
    const { status, body } = await officer.upload(TASK, file, { number: 'a\0b' });
    expect([status, body.code]).toEqual([400, 'input-invalid']);
  });

  it('is refused where it is nested a hundred thousand deep', async () => {
    const body = `{"list":"tasks","name":"a","search":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { status, problem } = await raw('PUT', `/api${FILTER}`, { type: 'application/json', body });
    expect([status, problem.code]).toEqual([400, 'input-invalid']);
  });

  it('says of ten thousand wrong items what is wrong with the first hundred', async () => {
    const search = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]));
    const body = JSON.stringify({ list: 'tasks', name: 'a', search });
    const { problem } = await raw('PUT', `/api${FILTER}`, { type: 'application/json', body });
    expect(problem.issues).toHaveLength(100);
  });

  it('answers an address that cannot be decoded as it answers everything else', async () => {
    const { status, problem } = await raw('GET', '/api/tasks/%zz', {});
    expect([status, problem.code]).toEqual([400, 'request-refused']);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'text/xml', 'application/octet-stream'])(
    'reads no body of %s, which a page elsewhere could send in somebody’s name',
    async (type) => {
      const body = 'username=chutich&password=dien-tap-2017';
      const { status, problem } = await raw('POST', '/api/session', { type, body });
      expect([status, problem.code]).toEqual([415, 'media-type-unknown']);
    },
  );

  it.each([
    ['/drafts', 'noivu.thamtra'],
    ['/imports/people', 'quantri'],
    [`/tasks/${TASK}/evidence`, 'vhtt.canbo'],
  ])('refuses a form to %s that ends before its end', async (path, username) => {
    const sender = await Person.signIn(program.url, username);
    const { version } = await officer.task(TASK);
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nnội dung\r\n--';
    const { name, value } = sender.session;
    const reply = await fetch(`${program.url}/api${path}`, {
      method: 'POST',
      headers: {
        cookie: `${name}=${value}`,
        'content-type': 'multipart/form-data; boundary=x',
        'idempotency-key': randomUUID(),
        'if-match': `"${version}"`,
      },
      body,
    });
    expect([reply.status, problemSchema.parse(await reply.json()).code]).toEqual([400, 'request-refused']);
  });

  it('leaves nothing in the log', () => {
    expect(program.output()).not.toMatch(/ERROR|QueryFailed/);
  });

  async function raw(method: string, path: string, { type, body }: { type?: string; body?: string }) {
    const { name, value } = officer.session;
    const headers = { cookie: `${name}=${value}`, ...(type === undefined ? {} : { 'content-type': type }) };
    const reply = await fetch(`${program.url}${path}`, { method, headers, body: body ?? null });
    return { status: reply.status, problem: problemSchema.parse(await reply.json()) };
  }
});
