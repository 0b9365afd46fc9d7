import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { ask } from '../permissions/asked';
import { askersOf } from '../permissions/matrix';
import type { Asker } from '../permissions/matrix';
import { addDelegation } from '../permissions/small-tenant';
import { setStage } from '../permissions/stage';
import type { Stage } from '../permissions/stage';
import { rowsOf } from './support/ledger';

const NOBODY = 'khong-co';
const NO_CODE = '9.9';
const HERE = '1.4';
const THERE = '1.3';
/** Of the unit `here`, which leads one component of the dossier and not the other. */
const UNITS = ['officer', 'for officer', 'head', 'for head'];
const WRITTEN =
  /^(appraisal|frozen|dossier|explanation|delegation|official|unscored|evidence|component_score)/;
const ofDossier = routes.filter(({ tag }) => tag === 'dossier').map((route) => [route.id, route] as const);
const ofComponent = ofDossier.filter(([, { path }]) => path.includes('{code}'));

/** What is asked of, and what is named in the body. */
interface Ids {
  params: Record<string, string>;
  words?: Record<string, unknown>;
  /** What a body may have and need not. */
  more?: Record<string, unknown>;
  actingFor?: string;
}

describe('ids of another unit or another tenant are answered as ids that nobody has', () => {
  let stage: Stage;
  let askers: Asker[];
  let before: Record<string, string>;

  beforeAll(async () => {
    stage = await setStage();
    askers = askersOf(stage.world);
    const { ours, theirs } = stage.world;
    for (const [tenant, id] of [
      [ours, 'cua-don-vi-khac'],
      [theirs, 'cua-noi-khac'],
    ] as const) {
      const people = [tenant.stranger.accountId, tenant.reviewHead.accountId] as const;
      await addDelegation(stage.source, tenant, ...people, '2017-08-28', id);
    }
    before = await written();
  }, 120_000);
  afterAll(() => stage?.close(), 30_000);

  async function written() {
    const rows = Object.entries(await rowsOf(stage.source)).filter(([name]) => WRITTEN.test(name));
    expect(rows.length).toBeGreaterThan(4);
    return Object.fromEntries(rows);
  }

  /** Wherever what was asked for stands in the answer, the same sign. */
  async function answerTo(route: Route, asker: Asker, { params, words = {}, more = {}, actingFor }: Ids) {
    const path = (stage.paths.get(route.id) ?? '').replace(
      /\{(\w+)\}/g,
      (_, name: string) => params[name] ?? '1',
    );
    const { status, text } = await ask(stage.program.url, {
      cookie: await stage.cookieFor(route, asker),
      actingFor: actingFor ?? asker.actor.standsFor?.id,
      ...{ method: route.method, path },
      body: route.method === 'get' ? undefined : bodyOf(route, { points: null, ...words }, more),
    });
    const named = [
      ...Object.values(params),
      ...Object.values({ ...words, ...more }).flat(),
      actingFor,
    ].filter((one): one is string => typeof one === 'string' && one.length > 2);
    return { status, text: named.reduce((all, one) => all.replaceAll(one, '·'), text) };
  }

  function bodyOf(route: Route, words: Record<string, unknown>, more: Record<string, unknown>) {
    const least = stage.minimal(route, words);
    return least === undefined ? undefined : { ...(least as object), ...more };
  }

  async function expectAlike(route: Route, who: readonly Asker[], foreign: Ids, missing: Ids) {
    for (const asker of who) {
      const told = `${asker.name}: ${route.id} ${JSON.stringify(foreign)}`;
      const there = await answerTo(route, asker, foreign);
      expect([told, there]).toEqual([told, await answerTo(route, asker, missing)]);
      expect([told, there.status >= 400 && there.status < 500]).toEqual([told, true]);
    }
  }
  const routeNamed = (id: string) => routes.find((one) => one.id === id)!;
  const units = () => askers.filter(({ name }) => UNITS.includes(name));

  it.each(ofDossier)(
    'of another tenant’s dossier, its components, files and explanations: %s',
    async (_, route) => {
      const { theirs, foreign } = stage.world;
      const file = foreign.frozen.here;
      await expectAlike(
        route,
        askers,
        { params: { planId: theirs.planId, code: HERE, evidenceId: file } },
        { params: { planId: NOBODY, code: HERE, evidenceId: NOBODY } },
      );
    },
  );

  it.each(ofComponent)('of a component that another unit leads: %s', async (_, route) => {
    const { ours, mine } = stage.world;
    const { planId } = ours;
    await expectAlike(
      route,
      units(),
      { params: { planId, code: THERE, evidenceId: mine.frozen.there } },
      { params: { planId, code: NO_CODE, evidenceId: NOBODY } },
    );
  });

  it('of a file that lies in another component, another unit or another tenant, though the dossier is theirs', async () => {
    const { ours, mine, foreign } = stage.world;
    const of = (evidenceId: string) => ({ params: { planId: ours.planId, code: HERE, evidenceId } });
    for (const file of [mine.frozen.there, mine.evidence.lead, foreign.frozen.here, foreign.frozen.there])
      await expectAlike(routeNamed('openDossierFile'), askers, of(file), of(NOBODY));
    const open = await answerTo(routeNamed('openDossierFile'), units()[0]!, of(mine.frozen.here));
    expect(open.status).toBe(200);
  });

  it('of a file that an answer to an explanation names', async () => {
    const { ours, mine, foreign } = stage.world;
    const naming = (id: string) => ({
      params: { planId: ours.planId, code: HERE },
      more: { evidenceIds: [id] },
    });
    for (const file of [mine.frozen.there, foreign.frozen.here])
      await expectAlike(routeNamed('answerExplanation'), askers, naming(file), naming(NOBODY));
  });

  it('of a delegation that is another unit’s or another tenant’s', async () => {
    const others = ['cua-don-vi-khac', 'cua-noi-khac'];
    for (const delegationId of others)
      await expectAlike(
        routeNamed('endDelegation'),
        askers,
        { params: { delegationId } },
        { params: { delegationId: NOBODY } },
      );
  });

  it('of a person whom work is given to, or who is to be away', async () => {
    const { ours, theirs } = stage.world;
    const days = { firstDay: '2017-11-01', lastDay: '2017-11-02', reason: 'Đi họp' };
    for (const { accountId } of [ours.stranger, theirs.people.officer, theirs.people.head]) {
      const give = (to: string) => ({ params: {}, words: { to, ...days } });
      await expectAlike(routeNamed('delegateWork'), askers, give(accountId), give(NOBODY));
      const take = (from: string) => ({
        ...{ params: {}, words: { to: ours.substitute.accountId, ...days } },
        more: { from },
      });
      await expectAlike(routeNamed('delegateWork'), askers, take(accountId), take(NOBODY));
    }
  });

  it('of a person for whom somebody says they act', async () => {
    const { ours, theirs } = stage.world;
    for (const { accountId } of [ours.stranger, theirs.people.officer, theirs.people.chairman])
      for (const id of ['listTasks', 'readDossier', 'delegateWork'])
        await expectAlike(
          routeNamed(id),
          askers,
          { params: { planId: ours.planId }, actingFor: accountId },
          { params: { planId: ours.planId }, actingFor: NOBODY },
        );
  });

  it('and none of it has changed anything', async () => {
    expect(await written()).toEqual(before);
  });
});
