import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { STALE, ask } from './asked';
import type { Answered } from './asked';
import { beginUpload } from './furnish';
import type { Asker, Cell } from './matrix';
import { TENANTS, askersOf, cellsOf } from './matrix';
import { addDelegation } from './small-tenant';
import { setStage } from './stage';
import type { Stage } from './stage';

const { ours, theirs } = TENANTS;
const AT_ONCE = 8;
/** What our own rules ask of a body beside its schema. */
const WORDS = {
  dueOn: '2017-01-02',
  points: '1',
  taskId: 'not-there',
  on: '2017-10-02',
  lastDay: '2017-10-02',
  file: 'x',
};

describe('every route, asked by everybody, in every way', () => {
  let stage: Stage;
  let made = 0;

  beforeAll(async () => {
    stage = await setStage();
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
  }, 30_000);

  /** An id of which only one asking can make use. */
  async function fresh(what: string, asker: Asker): Promise<string> {
    const { account } = asker;
    made += 1;
    const id = `fresh-${made}`;
    const from = {
      'fresh:delegation': account,
      'fresh:colleague': ours.colleague,
      'fresh:foreign': theirs.colleague,
    };
    if (what === 'fresh:upload') {
      if (!['officer', 'head'].includes(account.role)) return '0'.repeat(32);
      return beginUpload(stage.program.url, await stage.cookieFor({ tag: 'evidence', path: '' }, asker));
    }
    const absent = from[what as keyof typeof from];
    const tenant = absent.tenantId === ours.id ? ours : theirs;
    const to = absent === tenant.substitute ? tenant.colleague : tenant.substitute;
    return addDelegation(stage.source, tenant, absent.accountId, to.accountId, '2017-12-29', id);
  }

  /** A body that nobody takes first, where there is one: whoever may not is not told what is wrong with it. */
  function bodiesFor({ route, way, verdict }: Cell): unknown[] {
    const { taskId } = way.params;
    if (route.id === 'giveDirective') return [{ taskId, text: 'x', dueOn: '2017-01-02' }];
    if (route.id === 'commandMany') {
      const items = [{ taskId, version: Number(STALE) }];
      return [{ action: 'approve', items }];
    }
    if (route.method === 'get') return [undefined];
    const ofOurs = taskId !== undefined || way.params['planId'] !== undefined;
    const least = stage.minimal(route, WORDS);
    if (verdict === 'open' || least === undefined) return [{}];
    return verdict === 403 || (ofOurs && way.params['code'] !== 'not-there') ? [{}, least] : [least];
  }

  async function answersTo(cell: Cell): Promise<Answered[]> {
    const { route, asker, way } = cell;
    const path = stage.paths.get(route.id) ?? '';
    const answers: Answered[] = [];
    for (const body of bodiesFor(cell)) {
      let place = path;
      for (const [name, id] of Object.entries(way.params))
        place = place.replace(
          `{${name}}`,
          id.startsWith('fresh:') ? await fresh(id, asker) : encodeURIComponent(id),
        );
      const cookie = await stage.cookieFor(route, asker);
      const actingFor = asker.actor.standsFor?.id;
      const answered = await ask(stage.program.url, {
        cookie,
        actingFor,
        method: route.method,
        path: `${place}${way.query ?? ''}`,
        body,
      });
      answers.push(answered);
    }
    return answers;
  }

  function verdictIn(route: Route, { status, text }: Answered): string | number {
    if (route.id === 'commandMany' && status === 200) {
      const [only] = (JSON.parse(text) as { results: { problem?: { status: number } }[] }).results;
      return verdictIn({ ...route, id: '' }, { status: only?.problem?.status ?? 200, text });
    }
    if (status === 401 || status >= 500) return status;
    /* They may, had they typed their password. */
    if (text.includes('"code":"password-wrong"')) return 'open';
    return status === 403 || status === 404 ? status : 'open';
  }

  it('answers as the tables say', async () => {
    const cells = cellsOf(routes, stage.world);
    const wrong: string[] = [];
    const queue = cells.filter(({ route }) => route.tag !== 'session');
    const askThem = (atOnce: number) =>
      Array.from({ length: atOnce }, async () => {
        for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
          const { route, asker, way, verdict } = cell;
          for (const answered of await answersTo(cell)) {
            const found = verdictIn(route, answered);
            if (found !== verdict)
              wrong.push(
                `${route.id} by ${asker.name}, ${way.of}: ${found} instead of ${verdict} (${answered.status} ${answered.text.slice(0, 160)})`,
              );
          }
        }
      });
    await Promise.all(askThem(AT_ONCE));
    /* One by one, and last: some of these end what others are asked with. */
    queue.push(...cells.filter(({ route }) => route.tag === 'session'));
    await Promise.all(askThem(1));
    expect(wrong).toEqual([]);
    const count = (verdict: Cell['verdict']) => cells.filter((cell) => cell.verdict === verdict).length;
    process.stdout.write(
      `${routes.length} routes × ${askersOf(stage.world).length} people × ways = ${cells.length} cells: ` +
        `${count('open')} open, ${count(403)} refused, ${count(404)} not there\n`,
    );
    expect(stage.paths.size).toBe(routes.length);
  }, 600_000);
});
