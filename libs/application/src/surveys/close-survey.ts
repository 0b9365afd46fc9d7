import type { SurveyClosed } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import { surveyPoints } from '@tctp/scoring';
import { checkMaximum } from '../dossier/marks';
import { checkOwnPart } from '../dossier/own-part';
import { surveyPlaces } from './survey-places';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { recordSurveyPoints } from './record-survey-points';
import type { OnSurvey, SurveyDeps, VersionedRequest } from './on-survey';
import { onSurvey, statesBefore } from './on-survey';

/** No more answers. What the official survey gives is recorded as official points, under the rules of the appraisal. */
export function closeSurvey(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, reason }: { surveyId: string; reason: string },
): Promise<Result<SurveyClosed>> {
  const { tenantId } = request.actor;
  const command = { surveyId, reason, action: 'closeSurvey', during: statesBefore('closed') };
  return onSurvey(deps, request, command, async (hand) => {
    const { stores, survey, at, tell } = hand;
    const recorded = survey.kind === 'official' ? await record(deps, request, hand, reason) : accept([]);
    if (!recorded.ok) return recorded;
    await stores.surveys.moveSurvey(tenantId, surveyId, 'closed', at);
    const said = recorded.value.map(({ code, points }) => `${code}: ${points}`).join('; ');
    await tell('surveyClosed', { answers: survey.answers, ...(said === '' ? {} : { points: said }) });
    return accept({ id: surveyId, version: survey.version + 1, recorded: recorded.value });
  });
}

async function record(
  { newId }: SurveyDeps,
  { actor }: VersionedRequest,
  { stores, survey, at }: OnSurvey,
  reason: string,
): Promise<Result<{ code: string; points: Points }[]>> {
  const { tenantId } = actor;
  const plan = await stores.plans.read(tenantId, survey.planId);
  const questionnaire = await stores.surveys.takeQuestionnaire(tenantId, survey.questionnaire.id);
  if (plan === null || questionnaire === null) return refuse({ code: 'questionnaire-unknown' });
  await stores.scores.lockOfficial(tenantId, plan.id);
  const inHand = await stores.dossiers.take(tenantId, plan.id);
  if (inHand?.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
  const appraisalId = inHand?.appraisal.id ?? null;

  const ballots = await stores.surveys.ballots(tenantId, survey.id);
  const given = surveyPoints(questionnaire.questions, ballots);
  const places = surveyPlaces(plan.criteriaSet);
  const lines: { code: string; points: Points }[] = [];
  for (const { code } of places) {
    const own = questionnaire.questions.flatMap(({ target }, at) => (target === code ? [at] : []));
    const points = given.of(own);
    if (points === null) return refuse({ code: 'survey-points-unknown', target: code });
    const refusal =
      checkMaximum({ components: places }, code, points) ??
      (await checkOwnPart(stores, actor, { id: appraisalId, planId: plan.id }, code));
    if (refusal !== null) return refuse(refusal);
    lines.push({ code, points });
  }
  await recordSurveyPoints(
    stores,
    actor,
    { planId: plan.id, appraisalId, places },
    {
      lines: lines.map((line) => ({ ...line, respondents: given.answers, note: reason, survey: survey.id })),
      newId,
      at,
    },
  );
  return accept(lines);
}
