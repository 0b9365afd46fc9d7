import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import fc from 'fast-check';
import { ask } from './asked';
import { askersOf } from './matrix';
import { setStage } from './stage';
import type { Stage } from './stage';

const RUNS = 1500;
/** Under an id of one's own making, or of many at once and each answered for itself: 2xx, and nothing foreign is touched. */
const OF_ITS_OWN = new Set([
  'saveFilter',
  'forgetFilter',
  'commandMany',
  'actOnEntries',
  'seeNotices',
  'endSession',
  'revokeOwnToken',
]);
const KEPT_FROM = ['officer', 'for officer', 'head', 'for head'];

/** Where ids stand: in which table, and by which names routes and bodies call them. */
const KINDS: readonly (readonly [names: readonly string[], sql: string])[] = [
  [['planId', 'plan'], 'select id from plan where tenant_id = $1'],
  [['taskId'], 'select id from task where tenant_id = $1'],
  [['evidenceId', 'evidenceIds'], 'select id from evidence where tenant_id = $1'],
  [['accountId', 'to', 'from', 'person', 'personId'], 'select id from account where tenant_id = $1'],
  [['unitId', 'unitIds', 'parentId', 'into'], 'select id from unit where tenant_id = $1'],
  [['draftId'], 'select id from plan_draft where tenant_id = $1'],
  [['delegationId'], 'select id from delegation where tenant_id = $1'],
  [['filterId'], 'select id::text from saved_filter where tenant_id = $1'],
  [['directive'], 'select id from directive where tenant_id = $1'],
  [['ids', 'upTo'], 'select id::text from notification where tenant_id = $1'],
  [['appraisalId'], 'select id from appraisal where tenant_id = $1'],
  [['sessionId'], 'select id from session where tenant_id = $1'],
  [['surveyId', 'survey'], 'select id from survey where tenant_id = $1'],
  [['questionnaireId'], 'select id from survey_questionnaire where tenant_id = $1'],
  [['tokenId'], 'select id from api_token where tenant_id = $1'],
  [['entryId'], 'select id from register_entry where tenant_id = $1'],
  [['fileId'], 'select id from register_file where tenant_id = $1'],
  [['setId'], `select criteria_set->>'id' as id from plan where tenant_id = $1`],
];

interface Pool {
  byName: ReadonlyMap<string, readonly string[]>;
  all: readonly string[];
}

describe('whoever asks whatever of whatever id', () => {
  let stage: Stage;
  let own: Pool;
  let foreign: Pool;

  beforeAll(async () => {
    stage = await setStage();
    const { ours, theirs, mine, foreign: away } = stage.world;
    own = await harvest(ours.id, mine.upload.colleague);
    foreign = await harvest(theirs.id, away.upload.colleague);
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
  }, 30_000);

  async function harvest(tenantId: string, upload: string): Promise<Pool> {
    const byName = new Map<string, readonly string[]>([['uploadId', [upload]]]);
    for (const [names, sql] of KINDS) {
      const rows = await stage.source.query<{ id: string }[]>(sql, [tenantId]);
      for (const name of names)
        byName.set(
          name,
          rows.map(({ id }) => id),
        );
    }
    return { byName, all: [...new Set([...byName.values()].flat())] };
  }

  /** Mostly an id of the kind that belongs there, of theirs more often than of ours; sometimes any other. */
  function idFor(name: string, draw: { foreign: boolean; any: boolean; nth: number }): string {
    const pool = draw.foreign ? foreign : own;
    const kind = draw.any ? pool.all : (pool.byName.get(name) ?? pool.all);
    return kind[draw.nth % Math.max(1, kind.length)] ?? 'x';
  }

  it('is never answered with what is another tenant’s, nor with what their unit may not see', async () => {
    const askers = askersOf(stage.world);
    const counts = new Map<number, number>();
    const aDraw = fc.record({
      foreign: fc.boolean(),
      any: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      nth: fc.nat(200),
    });
    const aQuestion = fc.record({
      of: fc.constantFrom(...routes.map(({ id }) => id)),
      who: fc.constantFrom(...askers.map(({ name }) => name)),
      draws: fc.record({ first: aDraw, second: aDraw, third: aDraw, fourth: aDraw }),
      code: fc.constantFrom('1.1', '1.2', '1.3', '1.4', '9.9'),
      empty: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(aQuestion, async ({ of, who, draws, code, empty }) => {
        const route = routes.find(({ id }) => id === of);
        const asker = askers.find(({ name }) => name === who);
        if (route === undefined || asker === undefined) throw new Error(`${who} and ${of} are not there`);
        const { first, second, third, fourth } = draws;
        let turn = 0;
        const path = (stage.paths.get(route.id) ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
          if (name === 'code') return code;
          if (name === 'round') return '1';
          if (name === 'register') return ['initiatives', 'complaints', 'officials'][first.nth % 3] ?? '';
          if (name === 'kind')
            return (
              ['annex', 'official', 'people', 'report', 'survey-sample', 'survey-answers'][first.nth % 6] ??
              ''
            );
          if (name === 'period') return '2017-Q3';
          turn += 1;
          return encodeURIComponent(idFor(name, turn === 1 ? first : second));
        });
        const names = [...foreign.byName.keys()];
        const words = Object.fromEntries(names.map((name) => [name, idFor(name, third)]));
        const body = route.method === 'get' ? undefined : empty ? {} : (stage.minimal(route, words) ?? {});
        const query =
          route.query !== undefined && fourth.foreign
            ? `?plan=${idFor('planId', fourth)}&planId=${idFor('planId', fourth)}&survey=${idFor('survey', fourth)}`
            : '';
        const asked = {
          cookie: await stage.cookieFor(route, asker),
          actingFor: asker.actor.standsFor?.id,
          method: route.method,
          path: `${path}${query}`,
          body,
        };
        const { status, text } = await ask(stage.program.url, asked);
        counts.set(status, (counts.get(status) ?? 0) + 1);
        const told = `${asker.name} asks ${route.id}: ${route.method} ${asked.path} ${JSON.stringify(body)} → ${status}`;
        /* A foreign plan in a filter finds nothing; in a path or a body it is not there. */
        const named = decodeURIComponent(`${path} ${JSON.stringify(body ?? {})}`);
        const isForeign = foreign.all.some((id) => id.length > 3 && named.includes(id));
        if (isForeign && !OF_ITS_OWN.has(route.id) && status >= 200 && status < 300)
          throw new Error(`${told}: something foreign was answered with ${text.slice(0, 300)}`);
        if (status >= 500) throw new Error(`${told}: ${text}`);
        const { ours, theirs } = stage.world;
        const unseen = [theirs.seen, theirs.kept, ...(KEPT_FROM.includes(asker.name) ? [ours.kept] : [])];
        for (const marker of unseen)
          if (text.includes(marker))
            throw new Error(`${told}: the answer holds '${marker}': ${text.slice(0, 300)}`);
      }),
      { numRuns: RUNS, seed: 20170828 },
    );
    const told = [...counts].sort().map(([status, times]) => `${times} × ${status}`);
    process.stdout.write(`${RUNS} questions: ${told.join(', ')}\n`);
    for (const status of [200, 403, 404])
      expect([status, (counts.get(status) ?? 0) > 20]).toEqual([status, true]);
  }, 600_000);

  it('leaves everything of the other tenant as it was', async () => {
    const { theirs, foreign: away } = stage.world;
    const [filter] = await stage.source.query<{ name: string }[]>(
      'select name from saved_filter where tenant_id = $1 and id = $2',
      [theirs.id, away.filter.colleague],
    );
    expect(filter?.name).toBe(`${theirs.seen} ${theirs.kept}`);
    const [seen] = await stage.source.query<{ count: number }[]>(
      'select count(*)::integer as count from notice_seen where tenant_id = $1',
      [theirs.id],
    );
    expect(seen?.count).toBe(0);
  });
});
