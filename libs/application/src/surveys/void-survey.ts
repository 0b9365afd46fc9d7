import type { SurveyChanged } from '@tctp/contracts';
import { markOf } from '../dossier/marks';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { changedSurvey, onSurvey, statesBefore } from './on-survey';

/**
 * It counts for nothing from now on, and what was answered stays to be looked into. Official points that came of it are
 * taken back, unless others have been recorded since.
 */
export function voidSurvey(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, reason }: { surveyId: string; reason: string },
): Promise<Result<SurveyChanged>> {
  const { actor } = request;
  const { tenantId } = actor;
  const command = { surveyId, reason, action: 'voidSurvey', during: statesBefore('voided') };
  return onSurvey(deps, request, command, async ({ stores, survey, at, tell }) => {
    const { planId, kind, state } = survey;
    if (kind === 'official' && state === 'closed') {
      const entries = await stores.scores.lockOfficial(tenantId, planId);
      const inHand = await stores.dossiers.take(tenantId, planId);
      if (inHand?.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
      const appraisal = { id: inHand?.appraisal.id ?? null, planId };
      const own = entries.filter((entry) => entry.survey === surveyId);
      await stores.scores.record(
        own.map(({ componentCode }) =>
          markOf(actor, appraisal, {
            id: deps.newId(),
            componentCode,
            points: null,
            reason,
            round: null,
            at,
          }),
        ),
      );
    }
    await stores.surveys.moveSurvey(tenantId, surveyId, 'voided', at);
    await tell('surveyVoided', { was: state, answers: survey.answers });
    return changedSurvey(survey);
  });
}
