import { beforeAll, expect, it } from '@jest/globals';
import type { Dossier, DraftView, ForecastView, NextPlan, PlanSummary } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { Person } from '../support/person';
import { story } from '../support/story';

const PLAN = 'tinh-bien-2017';
const WHY = 'Theo kết quả thẩm định của Sở.';
const LOWER: Readonly<Record<string, readonly [string, string]>> = {
  '1.5.3': ['0.5', 'Sáng kiến chưa được tỉnh công nhận'],
  '7.1.5': ['2', 'Mới có một dịch vụ công mức độ 3'],
  '1.7.2': ['1', 'Có phản ánh của người dân'],
};

story('next year’s plan proposed from this year’s losses', (stage) => {
  let keeper: Person;
  let appraiser: Person;

  beforeAll(async () => {
    const people = ['noivu.thamtra', 'sonoivu'].map((name) => Person.signIn(stage.program.url, name));
    [keeper, appraiser] = (await Promise.all(people)) as [Person, Person];
  }, 30_000);

  const say = async <T>(who: Person, path: string, body: unknown, version?: number): Promise<T> => {
    const reply = await who.send<T>('POST', path, { body, ...(version === undefined ? {} : { version }) });
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const dossier = `/plans/${PLAN}/dossier`;
  async function appraise(): Promise<void> {
    await say(keeper, dossier, { reason: WHY });
    const { components } = (await appraiser.get<Dossier>(dossier)).body;
    for (const { code, max, taskCount } of components) {
      if (taskCount === 0 && !(code in LOWER)) continue;
      const [points, reason] = LOWER[code] ?? [max ?? '1', 'Đúng như hồ sơ'];
      const body = { points, reason };
      const given = await appraiser.send('PUT', `/plans/${PLAN}/components/${code}/official`, { body });
      expect(given.status).toBeLessThan(300);
    }
    await say(appraiser, `${dossier}/close`, undefined);
  }
  const draftShown = async (draftId: string) => (await keeper.get<DraftView>(`/drafts/${draftId}`)).body;

  it('may be proposed while the points are open, and then says that it rests on a forecast', async () => {
    const { basis, draftId } = await say<NextPlan>(keeper, `/plans/${PLAN}/next-plan`, {});
    expect(basis).toBe('forecast');
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.at('rests-on-forecast').waitFor();
    expect(await stage.desk.picture('next-plan-forecast')).toEqual([0, 0]);
  }, 60_000);

  it('comes of one button beside the losses, once they are locked', async () => {
    await appraise();
    await stage.desk.go('/dossier/result');
    await stage.desk.at('propose-next').scrollIntoViewIfNeeded();
    expect(await stage.desk.picture('next-plan-button')).toEqual([0, 0]);
    await stage.desk.at('propose-next').click();
    await stage.desk.page.waitForURL(/\/drafts\/[^/]+/);
    const [address] = stage.desk.page.url().split('?');
    await stage.desk.page.goto(`${address}?tab=annex`);
    await stage.desk.page.getByText('Năm 2017 mất 1,5 điểm.').first().waitFor();
    expect(await stage.desk.picture('next-plan-draft')).toEqual([0, 0]);
    expect(await stage.desk.at('rests-on-forecast').count()).toBe(0);
  }, 60_000);

  it('is the same draft when the button is pressed again', async () => {
    const before = stage.desk.page.url().split('?')[0];
    await stage.desk.go('/dossier/result');
    await stage.desk.at('propose-next').click();
    await stage.desk.page.waitForURL(/again=/);
    expect(stage.desk.page.url().split('?')[0]).toBe(before);
    await stage.desk.go('/drafts');
    await stage.desk.page.getByText('Đề xuất từ kết quả 2017 đã chốt').waitFor();
    expect(await stage.desk.picture('next-plan-drafts')).toEqual([0, 0]);
  }, 60_000);

  it('shows the locked points it starts from', async () => {
    const { draftId } = await say<NextPlan>(keeper, `/plans/${PLAN}/next-plan`, {});
    await stage.desk.go(`/drafts/${draftId}?tab=points`);
    await stage.desk.page.getByText('Kết quả năm 2017').first().waitFor();
    expect(await stage.desk.picture('next-plan-points')).toEqual([0, 0]);
  }, 60_000);

  it('becomes a plan whose forecast starts from that very total', async () => {
    const { draftId } = await say<NextPlan>(keeper, `/plans/${PLAN}/next-plan`, {});
    const open = await draftShown(draftId);
    const edits: DraftEdit[] = [
      { change: 'plan', part: 'number', to: '15/KH-UBND' },
      { change: 'plan', part: 'issuedOn', to: '2018-01-20' },
      ...open.rows
        .filter(({ lead }) => lead.unit === null)
        .map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'lead', to: 'noi-vu' })),
    ];
    await say(keeper, `/drafts/${draftId}/edit`, { edits, reason: WHY }, open.head.version);
    const edited = await draftShown(draftId);
    const [blocks] = edited.findings.filter(({ severity }) => severity === 'blocking');
    const settle = { by: 'way', way: blocks?.ways[0]?.code, at: 0 };
    const body = { findingKey: blocks?.key, settle, reason: WHY };
    await say(keeper, `/drafts/${draftId}/settle`, body, edited.head.version);
    const { version } = (await draftShown(draftId)).head;
    const { planId } = await say<{ planId: string }>(
      keeper,
      `/drafts/${draftId}/activate`,
      { reason: WHY },
      version,
    );
    const ends = (await keeper.get<ForecastView>(`/plans/${PLAN}/forecast`)).body.total.likely;
    const next = (await keeper.get<ForecastView>(`/plans/${planId}/forecast`)).body;
    expect([next.baseline.total, next.total.likely]).toEqual([ends, ends]);
    const { plans } = (await keeper.get<{ plans: PlanSummary[] }>('/plans')).body;
    expect(plans.map(({ year }) => year)).toEqual([2018, 2017]);
    expect(stage.desk.complaints).toEqual([]);
  }, 60_000);
});
