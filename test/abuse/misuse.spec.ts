import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_SAVED_FILTERS, routes } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import type { Role } from '@tctp/domain';
import fc from 'fast-check';
import type { Operation } from './support/attack';
import { EXTRA_KEYS, HOSTILE_TEXTS } from './support/hostile-values';
import { fitting } from './support/json-arbitrary';
import { openLedger } from './support/ledger';
import { openRange, operationsOf } from './support/range';
import type { Range } from './support/range';
import { sendAttack } from './support/send-attack';

const SEED = 20_170_828;
const JSON_TYPE = { 'content-type': 'application/json' };
/** Nest takes these out of every body before it is read. */
const TAKEN_OUT = ['constructor', 'prototype', '__proto__'];
/** Nobody judges what their own office composes. */
const APPROVE_REPORTS = new Set(['approveReport', 'returnReport']);
const withBody = routes.filter((route) => route.body !== undefined);
const ofTasks = routes.filter((route) => route.path.startsWith('/tasks/{taskId}'));
const FOREIGN = `select task_id as id from task_unit
  where task_id not in (select task_id from task_unit where unit_id = 'vhtt') order by 1 limit 1`;

describe('what is not theirs to send, to read or to change', () => {
  let range: Range;
  let ledger: Awaited<ReturnType<typeof openLedger>>;
  let operations: Map<string, Operation>;
  let foreign: string;

  beforeAll(async () => {
    range = await openRange();
    const { operations: read } = await operationsOf(range.url);
    operations = new Map(read.map((one) => [one.operationId, one]));
    ledger = await openLedger(range.sandbox.source);
    foreign = (await range.sandbox.source.query<{ id: string }[]>(FOREIGN))[0]?.id ?? '';
  }, 90_000);
  afterAll(() => range?.close(), 30_000);

  async function ask(role: Role, method: string, path: string, body: unknown = null, more: object = {}) {
    const headers = { cookie: range.cookie(role), 'idempotency-key': randomUUID(), ...more };
    const content = body === null ? {} : JSON_TYPE;
    const { status, text } = await sendAttack(range.url, {
      method: method.toUpperCase(),
      path,
      headers: { ...headers, 'if-match': `"${await range.versionOf(path)}"`, ...content },
      body: body === null ? null : JSON.stringify(body),
    });
    return { status, text, code: /"code":"([\w-]+)"/.exec(text)?.[1] };
  }

  /** In order in every way, for this route. */
  function sample(id: string, values: Record<string, string> = {}) {
    const operation = operations.get(id)!;
    const path = operation.path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => values[name] ?? range.known(name)[0] ?? 'x',
    );
    const schema = operation.requestBody?.content['application/json']?.schema;
    const [body] =
      schema === undefined ? [null] : fc.sample(fitting(schema, range.known), { seed: SEED, numRuns: 1 });
    return { method: operation.method, path, body };
  }

  it.each(withBody.map((route) => [route.id, route] as const))(
    'refuses in the body of %s every field it does not ask for',
    async (id, route) => {
      const { method, path, body } = sample(id);
      const { access } = route;
      const among = range.roles.filter((one) => access === 'public' || isAmong({ role: one }, access));
      /* A head has a part in the review only of the unit that reviews. */
      const judge = APPROVE_REPORTS.has(id) ? 'chairman' : 'reviewer';
      const role = among.includes(judge) ? judge : among[0]!;
      const asked = new Set(Object.keys(body as object));
      const properties = JSON.stringify(operations.get(id)?.requestBody);
      for (const key of EXTRA_KEYS.filter(
        (one) => !TAKEN_OUT.includes(one) && !asked.has(one) && !properties.includes(`"${one}":`),
      )) {
        const reply = await ask(role, method, path, { ...(body as object), [key]: 'admin' });
        expect([key, reply.status, reply.code]).toEqual([key, 400, 'input-invalid']);
      }
      expect(await ledger.changed()).toEqual([]);
    },
  );

  it.each(ofTasks.map((route) => [route.id, route] as const))(
    'lets nobody of another unit into a task by %s',
    async (id, route) => {
      const { method, path, body } = sample(id, { taskId: foreign });
      if (route.multipart !== undefined) {
        const type = { 'content-type': 'multipart/form-data; boundary=x' };
        const reply = await ask('officer', method, path, null, type);
        expect(reply.status).toBeGreaterThanOrEqual(400);
      } else {
        const reply = await ask('officer', method, path, body);
        expect([403, 404]).toContain(reply.status);
      }
      expect(await ledger.changed()).toEqual([]);
    },
  );

  it('opens no file of one task by the address of another', async () => {
    const [evidenceId = ''] = range.known('evidenceId');
    const others = range.known('taskId').filter((one) => !one.includes('.r07.'));
    for (const taskId of [...others, foreign])
      for (const ending of ['', '/text']) {
        const { status } = await ask(
          'reviewer',
          'get',
          `/api/tasks/${taskId}/evidence/${evidenceId}${ending}`,
        );
        expect(status).toBe(404);
      }
  });

  it('keeps uploads, drafts and filters from whoever did not begin them', async () => {
    const [uploadId = ''] = range.known('uploadId');
    const [draftId = ''] = range.known('draftId');
    const filter = `/api/saved-filters/${randomUUID()}`;
    expect((await ask('officer', 'put', filter, { list: 'tasks', name: 'của tôi', search: {} })).status).toBe(
      200,
    );
    await ledger.changed();
    for (const [role, method, path, status] of [
      ['head', 'get', `/api/uploads/${uploadId}`, 404],
      ['head', 'get', `/api/uploads/${uploadId}/head`, 404],
      ['head', 'delete', `/api/uploads/${uploadId}`, 404],
      ['officer', 'get', `/api/drafts/${draftId}`, 403],
      ['officer', 'get', `/api/drafts/${draftId}/file`, 403],
      ['chairman', 'get', `/api/drafts/${draftId}`, 403],
      ['head', 'delete', filter, 200],
    ] as const)
      expect([path, (await ask(role, method, path)).status]).toEqual([path, status]);
    expect(await ledger.changed()).toEqual([]);
    expect((await ask('officer', 'get', '/api/saved-filters')).text).toContain('của tôi');
    expect((await ask('officer', 'get', `/api/uploads/${uploadId}`)).status).toBe(200);
  });

  it('keeps every hostile text as it was sent, and finds by it nothing but itself', async () => {
    const kept = HOSTILE_TEXTS.filter(
      (text) =>
        text.trim() === text && text.length > 0 && text.length <= 60 && !/[\0\p{Surrogate}]/u.test(text),
    );
    expect(kept.length).toBeGreaterThan(40);
    /* Too many for one person. */
    const names: string[] = [];
    for (const [at, text] of kept.entries()) {
      const role = at % 2 === 0 ? 'officer' : 'head';
      const path = `/api/saved-filters/${randomUUID()}`;
      const body = { list: 'tasks', name: text, search: { q: text } };
      const reply = await ask(role, 'put', path, body);
      expect(JSON.parse(reply.text)).toMatchObject(body);
    }
    for (const role of ['officer', 'head'] as const) {
      const { filters } = JSON.parse((await ask(role, 'get', '/api/saved-filters')).text) as {
        filters: { name: string }[];
      };
      names.push(...filters.map(({ name }) => name));
    }
    expect(names).toEqual(expect.arrayContaining(kept));
  });

  it('keeps so many filters and no more, and says so in the reader’s language', async () => {
    const save = (name: string, language = 'vi') =>
      ask(
        'viceChair',
        'put',
        `/api/saved-filters/${randomUUID()}`,
        { list: 'plan', name, search: {} },
        {
          'accept-language': language,
        },
      );
    for (let at = 0; at < MOST_SAVED_FILTERS; at += 1) expect((await save(`Bộ ${at}`)).status).toBe(200);
    await ledger.changed();
    for (const [language, words] of [
      ['vi', 'nhiều nhất 50 bộ lọc. Xoá'],
      ['en', '50 filters at most. Remove'],
    ] as const) {
      const { status, code, text } = await save('Thêm', language);
      expect([status, code, text.includes(words)]).toEqual([409, 'too-many-filters', true]);
    }
    expect(await ledger.changed()).toEqual([]);
  });

  it.each(["'", '%', '%%', '_', '\\', "' or '1'='1", "x') or 1=1--", '%sáng%', 'k_ến', '$1', '{"$ne":null}'])(
    'searches for %j as for words: it joins no query and stands for nothing else',
    async (text) => {
      const words = encodeURIComponent(text);
      const tasks = async (query: string) =>
        (JSON.parse((await ask('chairman', 'get', query)).text) as { tasks?: unknown[] }).tasks ?? [];
      expect(await tasks('/api/search?q=s%C3%A1ng%20ki%E1%BA%BFn')).not.toEqual([]);
      expect(await tasks(`/api/search?q=${words}${text.length < 2 ? words : ''}`)).toEqual([]);
      expect(await tasks(`/api/tasks?scope=all&search=${words}x`)).toEqual([]);
      expect(await tasks(`/api/tasks?scope=all&unitId=${words}`)).toEqual([]);
      expect(await tasks(`/api/tasks?scope=all&planId=${words}`)).toEqual([]);
    },
  );

  it('serves no file from beside its pages, however the way there is spelled', async () => {
    const steps = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%5c', '..\\', '....', '..;', '..%00'];
    const slashes = ['/', '%2f', '%252f', '\\', '%5c', '//'];
    const ends = ['package.json', 'apps/api/main.js', 'etc/passwd', '.env', '.git/HEAD'];
    const starts = ['/', '/assets/', '/api/', '/api/docs/'];
    for (const start of starts)
      for (const step of steps)
        for (const slash of slashes)
          for (const end of ends) {
            const path = `${start}${`${step}${slash}`.repeat(4)}${end}`;
            const { status, text, type } = await sendAttack(range.url, {
              method: 'GET',
              path,
              headers: {},
              body: null,
            });
            const page = status === 200 && type.startsWith('text/html') && text.includes('id="root"');
            expect([path, page || status >= 400]).toEqual([path, true]);
            expect(text).not.toMatch(/root:.*:0:0|"private": true|reflect-metadata|refs\/heads/);
          }
  }, 60_000);

  it('takes no address to fetch from anybody', () => {
    const named = JSON.stringify(
      [...operations.values()].map(({ parameters, requestBody }) => ({ parameters, requestBody })),
    );
    expect(named).not.toMatch(/"(url|uri|href|link|callback|webhook|endpoint|redirect\w*)":|"format":"uri"/i);
  });

  it('leaves nothing in the log', () => {
    expect(range.output()).not.toMatch(/ERROR|\bat .+:\d+:\d+/);
  });
});
