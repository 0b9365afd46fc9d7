import type { Dossier, DraftView, ForecastView, NextPlan } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { TWENTY_ANSWERS, answerWith, surveysBy } from '../support/surveys';
import type { Office } from './office';

const WHY = 'Đợt thẩm định năm 2017';
const dossierOf = (office: Office) => `/plans/${office.planId}/dossier`;

/** The people are asked: twenty codes, twenty answers, 24.65 of 30. */
export async function survey(office: Office): Promise<void> {
  const official = surveysBy(office.as('sonoivu'), office.planId);
  const questionnaire = await official.questionnaire();
  const { id: surveyId } = await official.survey(questionnaire.id);
  await official.sample(surveyId, [['xa-01', 20, 400]]);
  await official.step(surveyId, 'open');
  const made = await official.codes(surveyId, 'xa-01', 20);
  const codes = made.units?.[0]?.codes ?? [];
  for (const [at, choices] of TWENTY_ANSWERS.entries()) {
    const { status } = await answerWith(office.url, codes[at] ?? '', choices);
    if (status !== 200) throw new Error(`answer ${at + 1}: ${status}`);
  }
  await official.step(surveyId, 'close');
  office.tell('   khảo sát: 20 phiếu, 8.5 + 9.6 + 6.55 = 24.65 trên 30');
}

export async function freeze(office: Office): Promise<void> {
  await office.say('chutich', 'POST', dossierOf(office), { reason: WHY });
  office.tell('   chốt hồ sơ thẩm định');
}

/** Sở gives what was reviewed, but one point for 7.1.5; what has no maximum in the source is left without points. */
export async function appraise(office: Office): Promise<void> {
  const { components } = await office.get<Dossier>('sonoivu', dossierOf(office));
  for (const { code, max, reviewed, taskCount } of components) {
    const at = `/plans/${office.planId}/components/${code}/official`;
    if (max !== null && reviewed !== null) {
      const doubted = code === '7.1.5';
      const reason = doubted ? 'Mới thấy một dịch vụ hoạt động.' : 'Đúng như hồ sơ.';
      await office.say('sonoivu', 'PUT', at, { points: doubted ? '1' : reviewed, reason });
    } else if (taskCount > 0) {
      const reason = 'Kế hoạch không ghi điểm tối đa của tiêu chí này.';
      await office.say('sonoivu', 'PUT', `${dossierOf(office)}/components/${code}/unscored`, { reason });
    }
  }
  office.tell('   Sở Nội vụ chấm: 7.1.5 mới thấy một dịch vụ, 1 điểm');
  await office.tellForecast();
}

/** Explained in a round with its own deadline, and settled for the district. */
export async function explain(office: Office): Promise<void> {
  const rounds = `${dossierOf(office)}/components/7.1.5/explanations`;
  const ask = { question: 'Dịch vụ thứ hai hoạt động từ khi nào?', dueOn: '2018-01-22' };
  await office.say('sonoivu', 'POST', rounds, ask);
  await office.say('noivu.thamtra', 'POST', `${rounds}/1/answer`, {
    text: 'Từ 01/11/2017, xem sổ dịch vụ công mục 2.',
    evidenceIds: [],
  });
  await office.say('sonoivu', 'POST', `${rounds}/1/settle`, { points: '3', reason: 'Chấp nhận giải trình.' });
  office.tell('   giải trình 7.1.5 được chấp nhận: 3 điểm');
}

export async function close(office: Office): Promise<void> {
  await office.say('sonoivu', 'POST', `${dossierOf(office)}/close`, undefined);
  office.tell('   chốt điểm');
}

/** What was lost becomes the head of next year's plan; leads that nobody knows are chosen, and it is set going. */
export async function proposeNext(
  office: Office,
): Promise<{ lost: readonly string[]; planId: string; forecast: ForecastView }> {
  const keep = 'noivu.thamtra';
  const { draftId, basis } = await office.say<NextPlan>(
    keep,
    'POST',
    `/plans/${office.planId}/next-plan`,
    {},
  );
  const draft = () => office.get<DraftView>(keep, `/drafts/${draftId}`);
  const open = await draft();
  office.tell(
    `   đề xuất kế hoạch 2018 (trên ${basis === 'closed' ? 'điểm đã chốt' : 'dự báo'}): ${open.rows.length} dòng`,
  );
  const edits: DraftEdit[] = [
    { change: 'plan', part: 'number', to: '15/KH-UBND' },
    { change: 'plan', part: 'issuedOn', to: '2018-01-30' },
    ...open.rows
      .filter(({ lead }) => lead.unit === null)
      .map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'lead', to: 'noi-vu' })),
  ];
  await office.say(keep, 'POST', `/drafts/${draftId}/edit`, { edits, reason: WHY }, open.head.version);
  for (let settled = 0; settled < 20; settled += 1) {
    const { head, findings } = await draft();
    const blocks = findings.find(({ severity, state }) => severity === 'blocking' && state === 'open');
    if (blocks === undefined) break;
    const settle = { by: 'way', way: blocks.ways[0]?.code, at: 0 };
    const body = { findingKey: blocks.key, settle, reason: WHY };
    await office.say(keep, 'POST', `/drafts/${draftId}/settle`, body, head.version);
  }
  const { head } = await draft();
  const { planId } = await office.say<{ planId: string }>(
    keep,
    'POST',
    `/drafts/${draftId}/activate`,
    { reason: WHY },
    head.version,
  );
  const lost = open.rows.flatMap(({ code, because }) =>
    because?.kind === 'lost' ? [`${code ?? ''}: ${because.lost}`] : [],
  );
  return { lost, planId, forecast: await office.forecast(planId) };
}
