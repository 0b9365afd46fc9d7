import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Comparison,
  Dossier,
  EscalationList,
  ForecastView,
  Session,
  YearsOfUnit,
} from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import type { OwnProgram } from '../support/own-program';
import { startOwnProgram } from '../support/own-program';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { until } from '../support/until';

const WHY = 'Theo số liệu của Cổng.';

describe('a province of two tiers', () => {
  let program: OwnProgram;
  let people: Record<
    'commune' | 'other' | 'department' | 'reviewer' | 'chairman' | 'appraiser' | 'admin',
    Person
  >;

  beforeAll(async () => {
    program = await startOwnProgram({}, { sample: 'two-tier' });
    const signIn = (name: string) => Person.signIn(program.url, name);
    people = {
      commune: await signIn('xa001.canbo'),
      other: await signIn('xa002.canbo'),
      department: await signIn('so01.canbo'),
      reviewer: await signIn('sonoivu.thamtra'),
      chairman: await signIn('chutich'),
      appraiser: await signIn('hoidong'),
      admin: await signIn('quantri'),
    };
  }, 90_000);
  afterAll(() => program?.close());

  const compare = async (who: Person, query = '') => (await who.get<Comparison>(`/compare${query}`)).body;
  const unit = ({ units }: Comparison, id: string) => units.find((one) => one.unit.id === id);
  const scored = async (planId: string, pointsOf: (max: string) => string) => {
    const frozen = await people.reviewer.send('POST', `/plans/${planId}/dossier`, { body: { reason: WHY } });
    expect(frozen.status).toBe(201);
    const { components } = (await people.appraiser.get<Dossier>(`/plans/${planId}/dossier`)).body;
    for (const { code, max } of components) {
      const body = { points: pointsOf(max ?? '0'), reason: WHY };
      const given = await people.appraiser.send('PUT', `/plans/${planId}/components/${code}/official`, {
        body,
      });
      expect([code, given.status]).toEqual([code, 200]);
    }
    const closed = await people.appraiser.send('POST', `/plans/${planId}/dossier/close`, {});
    expect(closed.status).toBeLessThan(300);
  };

  it('says what it is, whom one can be, and what to try', () => {
    expect(program.output()).toContain('tỉnh hai cấp năm 2026, 18 kế hoạch');
    expect(program.output()).toContain('xa001.canbo');
    expect(program.output()).toContain('--sample two-tier');
    expect(program.output()).not.toContain('Tịnh Biên');
  });

  it('gives everybody the plan of their own unit, and whoever stands above any of them', async () => {
    const session = async (who: Person, plan?: string) =>
      (await who.get<Session>(plan === undefined ? '/session' : `/session?plan=${plan}`)).body;
    expect(await session(people.commune)).toMatchObject({ planId: 'xa-001-2026', severalPlans: false });
    expect(await session(people.department)).toMatchObject({ planId: 'so-01-2026' });
    expect(await session(people.commune, 'xa-002-2026')).toMatchObject({ planId: 'xa-001-2026' });
    expect(await session(people.reviewer, 'xa-002-2026')).toMatchObject({
      planId: 'xa-002-2026',
      severalPlans: true,
      workplace: 'Xã, phường, đặc khu số 002 · 2026',
    });
    expect(await session(people.reviewer, 'nothing')).toMatchObject({ severalPlans: true });
  });

  it('submits, reviews and turns facts into points', async () => {
    const [task] = (await people.commune.tasks()).filter(
      ({ component, cycle }) => component.code === '2.1' && cycle.endsWith('Q1'),
    );
    expect(task?.lead.id).toBe('xa-001');
    const id = task?.id ?? '';
    expect((await people.commune.upload(id, { bytes: await aPdf(), name: 'so-lieu.pdf' })).status).toBe(201);
    const facts = { settledOnTime: { part: 95, whole: 100 } };
    expect((await people.commune.command(id, 'submit', { facts })).status).toBe(200);
    expect((await people.other.get(`/tasks/${id}`)).status).toBe(404);
    expect((await people.reviewer.command(id, 'approve')).status).toBe(200);
    await until(async () => unit(await compare(people.chairman), 'xa-001')?.totals.reviewed?.soFar === '19', {
      within: 20_000,
      what: () => 'the points of the approval',
    });
    const { body } = await people.chairman.get<ForecastView>('/plans/xa-001-2026/forecast');
    expect(comparePoints(body.total.likely, '0')).toBeGreaterThan(0);
  }, 60_000);

  it('ranks within the tier by what is foretold, equal totals together', async () => {
    const compared = await compare(people.chairman, '?kind=forecast');
    const communes = compared.units.filter(({ tier }) => tier === 'commune');
    expect(communes).toHaveLength(12);
    expect(communes[0]).toMatchObject({ unit: { id: 'xa-001' }, rank: 1, among: 12 });
    expect(communes.slice(1).map(({ rank }) => rank)).toEqual(Array(11).fill(2));
    const ofUnit = (await people.chairman.get<ForecastView>('/plans/xa-001-2026/forecast')).body;
    expect(communes[0]?.totals.forecast?.total).toBe(ofUnit.total.likely);
    expect(compared.rollUp).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ tier: 'commune', known: 12, unknown: 0, least: '0' }),
        expect.objectContaining({ tier: 'division', known: 6, unknown: 0 }),
      ]),
    );
  });

  it('ranks and grades by official points once they are there, and says of how many an average is', async () => {
    await scored('xa-001-2026', (max) => max);
    await scored('xa-002-2026', (max) => (Number(max) / 2).toString());
    const compared = await compare(people.appraiser);
    expect(compared).toMatchObject({ kind: 'official', kinds: ['official'] });
    expect(unit(compared, 'xa-001')).toMatchObject({
      rank: 1,
      among: 2,
      grade: { code: 'xuat-sac' },
      totals: {
        claimed: null,
        reviewed: null,
        forecast: null,
        official: { total: '100', known: 21, of: 21 },
      },
    });
    expect(unit(compared, 'xa-002')).toMatchObject({ rank: 2, grade: { code: 'trung-binh' } });
    expect(unit(compared, 'xa-003')).toMatchObject({ rank: null, grade: null });
    expect(compared.rollUp.find(({ tier }) => tier === 'commune')).toMatchObject({
      unit: { id: 'tinh' },
      mean: '75',
      least: '50',
      greatest: '100',
      known: 2,
      unknown: 10,
    });
  }, 60_000);

  it('is narrowed by tier and parent, which changes nobody’s rank', async () => {
    const departments = await compare(people.chairman, '?kind=official&tier=division');
    expect(departments.units.map(({ tier }) => tier)).toEqual(Array(6).fill('division'));
    expect((await compare(people.chairman, '?kind=official&parent=so-01')).units).toEqual([]);
    const below = await compare(people.chairman, '?kind=official&parent=tinh&tier=commune');
    expect(unit(below, 'xa-002')).toMatchObject({ rank: 2, among: 2 });
  });

  it('is closed to units, and in part to whoever appraises or administers', async () => {
    expect((await people.commune.get('/compare')).status).toBe(403);
    expect((await people.appraiser.get('/compare?kind=forecast')).status).toBe(403);
    expect((await people.appraiser.get('/compare?kind=reviewed')).status).toBe(403);
    expect((await people.admin.get('/compare?kind=forecast')).status).toBe(403);
    expect((await people.admin.get('/compare?kind=reviewed')).status).toBe(200);
    expect((await people.chairman.get('/compare?tier=nothing')).status).toBe(400);
    expect((await people.chairman.get('/compare/nothing')).status).toBe(404);
  });

  it('shows the years of one unit, with one year nothing to be held against', async () => {
    const { body } = await people.chairman.get<YearsOfUnit>('/compare/xa-001');
    expect(body.columns).toMatchObject([{ year: 2026, planId: 'xa-001-2026', appraisal: 'closed' }]);
    expect(body.totals).toEqual([{ points: '100', change: null }]);
    expect(body.components).toHaveLength(21);
  });

  it('escalates inside the province: the head of the unit, then its vice chair and chairman', async () => {
    const head = await Person.signIn(program.url, 'xa001.lanhdao');
    const viceChair = await Person.signIn(program.url, 'phochutich');
    const raised = async (who: Person) =>
      (await who.get<EscalationList>('/escalations')).body.escalations.map(({ task }) => task.lead.id);
    expect(await raised(people.chairman)).toEqual([]);
    const moved = await people.admin.send('POST', '/sandbox/clock', { body: { to: '2026-04-10' } });
    expect(moved.status).toBe(200);
    await until(async () => new Set(await raised(people.chairman)).size === 18, {
      within: 40_000,
      what: () => 'every unit to be escalated to the chairman',
    });
    expect(new Set(await raised(viceChair)).size).toBe(18);
    expect((await head.get('/notices')).status).toBe(200);
  }, 60_000);
});
