import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dossier, ForecastView, Problem, ScoreHistory, SetFacts } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { keeperOf } from '../support/registers';
import { giveSetFacts } from '../support/set-with-facts';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const FACTS = `/plans/${PLAN}/facts`;
const REASON = 'Theo kết luận kiểm tra công vụ';
const UNDER = { number: '15/KL-UBND', issuedOn: '2017-08-20' };

describe('what is known of a whole unit, over HTTP', () => {
  let program: OwnProgram;
  const people: Record<string, Person> = {};
  const office = () => people['noivu.thamtra']!;
  const all = async (who = office()) => (await who.get<SetFacts>(FACTS)).body.facts;
  const factOf = async (name: string) => (await all()).find((one) => one.name === name)!;
  const say = async (
    fact: string,
    value: unknown,
    { who = office(), version, key }: { who?: Person; version?: number; key?: string } = {},
  ) =>
    who.send<{ version: number } & Problem>('POST', FACTS, {
      body: { fact, value, reason: REASON, document: UNDER },
      version: version ?? (await factOf(fact))?.version ?? 0,
      ...(key === undefined ? {} : { key }),
    });
  const forecast = async (asOf?: string) =>
    (await office().get<ForecastView>(`/plans/${PLAN}/forecast${asOf === undefined ? '' : `?asOf=${asOf}`}`))
      .body;
  const closing = async (asOf?: string) =>
    (await forecast(asOf)).closing.map(({ kind, code, points }) => [kind, code, points]);
  /** What no number holds for want of a fact. */
  const caveats = async (asOf?: string) =>
    (await forecast(asOf)).chances.caveats
      .filter(({ code }) => /penalty|bonus|knock-out/.test(code))
      .map(({ code, params }) => {
        const { label, scope } = params as { label?: { en: string }; scope?: string };
        return `${code} ${label?.en ?? scope}`;
      });

  beforeAll(async () => {
    program = await startOwnProgram();
    await giveSetFacts(program.databaseUrl, PLAN);
    for (const name of ['noivu.thamtra', 'vhtt.canbo', 'chutich', 'quantri', 'sonoivu'])
      people[name] = await Person.signIn(program.url, name);
  }, 90_000);
  afterAll(() => program?.close(), 30_000);

  it('is unknown until somebody says it, and each fact says who would', async () => {
    expect((await all()).map(({ name, from, value }) => [name, from.kind, value])).toEqual([
      ['lateReports', 'counted', 0],
      ['complaints', 'register', null],
      ['disciplined', 'said', null],
      ['models', 'said', null],
      ['forged', 'said', null],
    ]);
    expect((await factOf('disciplined')).moves).toEqual([
      { kind: 'penalty', per: '1', cap: '3', source: 'Mỗi cán bộ bị kỷ luật trừ 1 điểm, nhiều nhất 3' },
    ]);
    expect((await factOf('forged')).moves).toMatchObject([{ kind: 'knockOut', scope: '7.1.5' }]);
    expect(await closing()).toEqual([['penalty', 'lateReports', '0']]);
    expect((await caveats()).sort()).toEqual([
      'caveat.bonus Praised models',
      'caveat.knock-out 7.1.5',
      'caveat.penalty Disciplined officials',
      'caveat.penalty Founded complaints',
    ]);
  });

  it('is said by Nội vụ alone', async () => {
    const asked = async (name: string) => [
      (await people[name]!.get(FACTS)).status,
      (await say('models', 1, { who: people[name]!, version: 0 })).status,
    ];
    expect(await asked('vhtt.canbo')).toEqual([403, 403]);
    expect(await asked('chutich')).toEqual([200, 403]);
    expect(await asked('quantri')).toEqual([403, 403]);
    expect(await asked('sonoivu')).toEqual([403, 403]);
    expect((await office().get('/plans/khong-co/facts')).status).toBe(404);
  });

  it('is refused, with words, where it is not theirs to say or no value of its kind', async () => {
    const refused = async (fact: string, value: unknown, status: number, code: string, version = 0) => {
      const reply = await say(fact, value, { version });
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      return reply.body.detail;
    };
    expect(await refused('lateReports', 3, 409, 'fact-counted')).toContain('tự đếm');
    expect(await refused('complaints', 3, 409, 'fact-of-register')).toContain('sổ Phản ánh');
    await refused('khong-co', 3, 422, 'fact-unknown');
    await refused('disciplined', -1, 422, 'fact-invalid');
    await refused('disciplined', 'hai', 422, 'fact-invalid');
    await refused('forged', 1, 422, 'fact-invalid');
    await refused('models', null, 422, 'nothing-changes');
    await refused('models', 1, 412, 'stale-version', 4);
    const bare = await office().send<Problem>('POST', FACTS, {
      body: { fact: 'models', value: 1, reason: ' ', document: null },
      version: 0,
    });
    expect([bare.status, bare.body.code]).toEqual([400, 'input-invalid']);
    expect((await all()).every(({ version }) => version === 0)).toBe(true);
  });

  it('counts at once, once however often it was sent, with who said it and why', async () => {
    const key = randomUUID();
    const before = Number((await forecast()).total.likely);
    const first = await say('disciplined', 2, { key, version: 0 });
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await say('disciplined', 2, { key, version: 0 })).toMatchObject({ body: { version: 1 } });
    expect((await say('disciplined', 3, { key, version: 0 })).body.code).toBe('key-reused');
    expect((await say('disciplined', 3, { version: 0 })).body.code).toBe('stale-version');
    expect(await factOf('disciplined')).toMatchObject({
      value: 2,
      version: 1,
      said: [
        { value: 2, reason: REASON, document: UNDER, by: { accountId: 'noivu.thamtra' }, standsFor: null },
      ],
    });
    expect(await closing()).toContainEqual(['penalty', 'disciplined', '-2']);
    expect(Number((await forecast()).total.likely)).toBeCloseTo(before - 2);
    await say('models', 5);
    expect(await closing()).toContainEqual(['bonus', 'models', '1']);
  });

  it('is corrected beside what was said before, and taken back to unknown', async () => {
    const both = await Promise.all([
      say('disciplined', 1, { version: 1 }),
      say('disciplined', 0, { version: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await say('disciplined', 0);
    expect((await factOf('disciplined')).said.map(({ value }) => value).slice(0, 1)).toEqual([0]);
    expect((await factOf('disciplined')).said.at(-1)?.value).toBe(2);
    await say('disciplined', null);
    expect((await factOf('disciplined')).value).toBeNull();
    expect(await caveats()).toContain('caveat.penalty Disciplined officials');
  });

  it('strikes what the set strikes, and the ledger records the forecast that follows', async () => {
    const likely = async () => (await forecast()).lines.find(({ code }) => code === '7.1.5')?.likely;
    expect(await likely()).not.toBe('0');
    await say('forged', true);
    expect(await likely()).toBe('0');
    const recorded = async () => {
      const path = `/plans/${PLAN}/components/7.1.5/scores`;
      return (await office().get<ScoreHistory>(path)).body.entries.find(({ kind }) => kind === 'forecast');
    };
    await until(async () => (await recorded())?.points === '0', {
      within: 10_000,
      what: () => 'the forecast of 7.1.5 to be recorded',
    });
    await say('forged', false);
    await until(async () => (await recorded())?.points !== '0', {
      within: 10_000,
      what: () => 'the forecast of 7.1.5 to be recorded again',
    });
  });

  it('of a register follows the register', async () => {
    expect((await keeperOf(office()).close('complaints', 'Cuối năm không còn vụ nào')).status).toBe(200);
    expect((await factOf('complaints')).value).toBe(0);
    expect(await closing()).toContainEqual(['penalty', 'complaints', '0']);
  });

  it('of a past day is what had been said by then', async () => {
    await people['chutich']!.send('POST', '/sandbox/clock', { body: { to: '2017-09-05' }, key: null });
    await say('disciplined', 3);
    expect(await closing()).toContainEqual(['penalty', 'disciplined', '-3']);
    expect(await caveats('2017-08-28')).toContain('caveat.penalty Disciplined officials');
    expect(await caveats()).not.toContain('caveat.penalty Disciplined officials');
  });

  it('stands as it is once the points are locked', async () => {
    const dossier = `/plans/${PLAN}/dossier`;
    const frozen = await office().send('POST', dossier, { body: { reason: 'Đến hạn' } });
    expect(frozen.status).toBeLessThan(300);
    expect((await say('models', 2)).status).toBe(200);
    const appraiser = people['sonoivu']!;
    const { components } = (await appraiser.get<Dossier>(dossier)).body;
    for (const { code, max, taskCount } of components) {
      if (taskCount === 0) continue;
      const body = { points: max ?? '1', reason: 'Đúng như hồ sơ' };
      await appraiser.send('PUT', `/plans/${PLAN}/components/${code}/official`, { body });
    }
    expect((await appraiser.send('POST', `${dossier}/close`, {})).status).toBeLessThan(300);
    const late = await say('models', 3);
    expect([late.status, late.body.code]).toEqual([409, 'appraisal-closed']);
  });
});
