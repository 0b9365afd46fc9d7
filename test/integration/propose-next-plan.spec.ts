import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  activateDraft,
  closeAppraisal,
  discardDraft,
  draftFile,
  editDraft,
  freezeDossier,
  listDrafts,
  proposeNextPlan,
  readDossier,
  readDraft,
  readForecast,
  readTask,
  recordOfficialScore,
  settleFinding,
} from '@tctp/application';
import type { Result } from '@tctp/application';
import { shippedDefaults } from '@tctp/catalog';
import { planWords } from '@tctp/contracts';
import type { DraftView, ForecastView } from '@tctp/contracts';
import type { Actor, DraftEdit } from '@tctp/domain';
import { sumPoints } from '@tctp/domain';
import { sqlDrafts } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const WHY = 'Theo kết quả thẩm định.';
/** What the appraiser gives where it is not full points: the initiative is won, a complaint costs a point again. */
const GIVEN: Readonly<Record<string, readonly [string, string]>> = {
  '1.5.3': ['1.5', 'Một sáng kiến chưa được công nhận'],
  '7.1.5': ['2', 'Mới có một dịch vụ mức độ 3'],
  '5.3.3': ['1', 'Đủ chuẩn'],
};

describe('next year’s plan', () => {
  let sandbox: Sandbox;
  let keeper: Actor;
  let appraiser: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    keeper = await sandbox.person('reviewer', 'noi-vu');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const deps = () => ({
    ...sandbox,
    drafts: sqlDrafts(sandbox.source),
    shipped: shippedDefaults(),
    planWords,
  });
  const key = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const value = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  };
  const propose = (actor: Actor, planId = PLAN) => proposeNextPlan(deps(), key(actor), { planId });
  const view = async (draftId: string): Promise<DraftView> => value(await readDraft(deps(), keeper, draftId));
  const asSeen = async (draftId: string) => ({
    ...key(keeper),
    draftId,
    expectedVersion: (await view(draftId)).head.version,
  });
  const codesOf = ({ findings }: DraftView) => findings.map(({ code }) => code);
  const forecast = async (planId: string): Promise<ForecastView> =>
    value(await readForecast(deps(), 'an-giang', planId));

  async function appraise(): Promise<void> {
    value(await freezeDossier(sandbox, key(keeper), { planId: PLAN, reason: WHY }));
    const { components } = value(await readDossier(sandbox, appraiser, PLAN));
    for (const { code, max, taskCount } of components) {
      const [points, reason] = GIVEN[code] ?? [max ?? '1', 'Đúng'];
      if (taskCount > 0 || code in GIVEN)
        value(
          await recordOfficialScore(sandbox, key(appraiser), {
            planId: PLAN,
            componentCode: code,
            points,
            reason,
          }),
        );
    }
    await recordSurvey('25.5');
    value(await closeAppraisal(sandbox, key(appraiser), { planId: PLAN }));
  }

  async function recordSurvey(points: string): Promise<void> {
    await sandbox.work.run(async ({ scores }) => {
      const place = { code: 'DTXHH', fieldCode: 'DTXHH', title: 'Điều tra xã hội học', max: '30' };
      await scores.admit('an-giang', PLAN, [place]);
      await scores.record([
        {
          tenantId: 'an-giang',
          planId: PLAN,
          componentCode: 'DTXHH',
          kind: 'official',
          points,
          reason: { code: 'recorded', params: { note: 'Kết quả điều tra' } },
          basis: randomUUID(),
          at: await sandbox.clock.now(),
          by: appraiser.accountId,
        },
      ]);
      return { ok: true, value: null };
    });
  }

  it('is no business of others, and of no plan that is not there', async () => {
    for (const role of ['officer', 'head', 'viceChair', 'chairman', 'appraiser'] as const) {
      const unit = role === 'officer' || role === 'head' ? 'vhtt' : 'tinh-bien';
      expect(await propose(await sandbox.person(role, unit))).toMatchObject({
        refusal: { code: 'not-permitted' },
      });
    }
    expect(await propose(keeper, 'nothing')).toMatchObject({ refusal: { code: 'plan-unknown' } });
    expect(value(await listDrafts(deps(), keeper)).drafts).toEqual([]);
  });

  it('rests on the forecast until the points are locked, says so, and is one draft however often it is asked', async () => {
    const both = await Promise.all([propose(keeper), propose(keeper)]);
    const [one, other] = both.map(value);
    expect(new Set([one?.draftId, other?.draftId]).size).toBe(1);
    expect([one?.repeated, other?.repeated].sort()).toEqual([false, true]);
    const shown = await view(one?.draftId ?? '');
    expect(shown.head).toMatchObject({
      file: null,
      proposedFrom: { planId: PLAN, number: '119/KH-UBND', year: 2017, basis: 'forecast' },
    });
    expect(codesOf(shown)).toContain('proposed-from-forecast');
    expect(shown.result).toMatchObject({ total: '87.65', rank: null, year: 2017 });
    expect(await draftFile(deps(), keeper, shown.head.id)).toMatchObject({
      refusal: { code: 'draft-unknown' },
    });
  });

  it('is proposed anew after it was put away', async () => {
    const first = value(await propose(keeper));
    value(await discardDraft(deps(), await asSeen(first.draftId), { reason: WHY }));
    const second = value(await propose(keeper));
    expect(second).toMatchObject({ repeated: false, basis: 'forecast' });
    expect(second.draftId).not.toBe(first.draftId);
  });

  it('rests on the locked points once they are, in a draft of its own, the same again', async () => {
    await appraise();
    const made = value(await propose(keeper));
    expect(made).toMatchObject({ repeated: false, basis: 'closed' });
    expect(value(await propose(keeper))).toMatchObject({ draftId: made.draftId, repeated: true });
    expect(value(await listDrafts(deps(), keeper)).drafts).toHaveLength(3);
    const shown = await view(made.draftId);
    expect(codesOf(shown)).not.toContain('proposed-from-forecast');
    /* 1.7.2 and the rest of the fields were given no points: held, and said so. */
    const held = shown.findings.find(({ code }) => code === 'points-held');
    expect(held?.params['codes']).toContain('1.7.2');
    expect(held?.params['codes']).not.toContain('1.5.3');
    expect(shown.rows.slice(0, 5).map(({ code, because }) => [code, because])).toEqual([
      ['1.7.2', { kind: 'lost', year: 2017, lost: '1', reason: expect.stringContaining('phản ánh') }],
      ['5.2', { kind: 'lost', year: 2017, lost: '1', reason: expect.any(String) }],
      ['7.1.5', { kind: 'lost', year: 2017, lost: '1', reason: GIVEN['7.1.5']?.[1] }],
      ['1.5.3', { kind: 'lost', year: 2017, lost: '0.5', reason: GIVEN['1.5.3']?.[1] }],
      ['1.5.3', { kind: 'lost', year: 2017, lost: '0.5', reason: GIVEN['1.5.3']?.[1] }],
    ]);
    expect(shown.plan).toMatchObject({ number: null, issuedOn: null, year: 2018 });
    expect(shown.plan.title).toContain('2018');
  });

  it('becomes a plan through the room, whose forecast starts from the very total that was locked', async () => {
    const { draftId } = value(await propose(keeper));
    expect(await activateDraft(deps(), await asSeen(draftId), { reason: WHY })).toMatchObject({
      refusal: { code: 'findings-block' },
    });
    const edits: DraftEdit[] = [
      { change: 'plan', part: 'number', to: '15/KH-UBND' },
      { change: 'plan', part: 'issuedOn', to: '2018-01-20' },
      ...(await view(draftId)).rows
        .filter(({ lead }) => lead.unit === null)
        .map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'lead', to: 'noi-vu' })),
    ];
    value(await editDraft(deps(), await asSeen(draftId), { edits, reason: WHY }));
    const blocking = (await view(draftId)).findings.filter(({ severity }) => severity === 'blocking');
    expect(blocking.map(({ code }) => code)).toEqual(['same-component-two-leads']);
    const settle = { by: 'way', way: blocking[0]?.ways[0]?.code ?? 'give-lead', at: 0 } as const;
    const findingKey = blocking[0]?.key ?? '';
    value(await settleFinding(deps(), await asSeen(draftId), { findingKey, settle, reason: WHY }));

    const { planId } = value(await activateDraft(deps(), await asSeen(draftId), { reason: WHY }));
    const [closed, next] = [await forecast(PLAN), await forecast(planId)];
    expect(next.baseline).toMatchObject({ year: 2017, total: closed.total.likely, rank: null });
    expect(next.total.likely).toBe(closed.total.likely);
    /* 36 − 0.5 − 1, 4 − 0.5 + 0.5 …: every field as it ended, and the survey. */
    const heads = (view: ForecastView) =>
      view.lines.filter(({ kind }) => ['field', 'unlisted', 'survey'].includes(kind));
    expect(heads(next).map(({ baseline }) => baseline)).toEqual(heads(closed).map(({ likely }) => likely));
    expect(sumPoints(heads(closed).map(({ likely }) => likely))).toBe(closed.total.likely);
    expect(next.baseline).toMatchObject({ surveyPoints: '25.5' });

    const task = (await sandbox.read.tasks(keeper, { scope: 'all', planId })).find(
      ({ componentCode }) => componentCode === '7.1.5',
    );
    const read = value(await readTask(deps(), keeper, task?.id ?? ''));
    expect(read.notes.map(({ vi }) => vi)[0]).toBe(`Năm 2017 mất 1 điểm: ${GIVEN['7.1.5']?.[1]}`);
    expect(value(await propose(keeper))).toMatchObject({ draftId, repeated: true });
  });
});
