import type { SurveyChanged } from '@tctp/contracts';
import { targetSums } from '@tctp/domain';
import { surveyPlaces } from './survey-places';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { changedSurvey, onSurvey, statesBefore } from './on-survey';

/**
 * From now on it takes answers, and its questions stand. The points of an official survey count as they are: its questions
 * come to just what the criteria set gives.
 */
export function openSurvey(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, reason }: { surveyId: string; reason: string },
): Promise<Result<SurveyChanged>> {
  const { tenantId } = request.actor;
  const command = { surveyId, reason, action: 'openSurvey', during: statesBefore('open') };
  return onSurvey(deps, request, command, async ({ stores, survey, at, tell }) => {
    if (survey.planned === 0) return refuse({ code: 'survey-sample-missing' });
    const plan = await stores.plans.read(tenantId, survey.planId);
    const questionnaire = await stores.surveys.takeQuestionnaire(tenantId, survey.questionnaire.id);
    if (plan === null || questionnaire === null) return refuse({ code: 'questionnaire-unknown' });
    const sums = targetSums(surveyPlaces(plan.criteriaSet), questionnaire.questions);
    const other = sums.find(({ differs }) => differs);
    if (survey.kind === 'official' && other !== undefined)
      return refuse({
        code: 'survey-maxima-differ',
        target: other.code,
        sum: other.sum,
        max: other.max ?? '?',
      });
    await stores.surveys.moveSurvey(tenantId, surveyId, 'open', at);
    await tell('surveyOpened', { questionnaire: questionnaire.number });
    return changedSurvey(survey);
  });
}
