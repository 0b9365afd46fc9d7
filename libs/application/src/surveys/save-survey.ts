import type { SurveyChanged } from '@tctp/contracts';
import type { SurveyKind } from '@tctp/domain';
import { runOnce } from '../once';
import type { KeyedRequest, Stores } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { changedSurvey, keptKind, onSurvey } from './on-survey';

interface ToSave {
  title: string;
  introduction: string | null;
  questionnaireId: string;
  reason: string;
}

/** Prepared, not yet open: of the kind that is the actor's to keep. */
export function addSurvey(
  deps: SurveyDeps,
  request: KeyedRequest,
  { planId, reason, ...survey }: ToSave & { planId: string },
): Promise<Result<SurveyChanged>> {
  const { actor } = request;
  return runOnce<SurveyChanged>(deps.work, request, async (stores) => {
    const kind = keptKind(actor);
    if (kind === null) return refuse({ code: 'not-permitted', action: 'addSurvey' });
    if ((await stores.plans.read(actor.tenantId, planId)) === null) return refuse({ code: 'plan-unknown' });
    const unfit = await unfitQuestionnaire(stores, actor.tenantId, { planId, kind }, survey.questionnaireId);
    if (unfit !== null) return refuse(unfit);
    const at = await deps.clock.now();
    const id = deps.newId();
    const added = await stores.surveys.addSurvey(actor.tenantId, { id, planId, kind, ...survey }, at);
    if (!added) return refuse({ code: 'survey-official-there' });
    const event = { planId, kind, surveyId: id, questionnaireId: null, code: 'surveyAdded' as const, reason };
    await stores.surveys.addEvent(actor, { ...event, params: { title: survey.title } }, at);
    return accept({ id, version: 1 });
  });
}

export function changeSurvey(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, reason, ...to }: ToSave & { surveyId: string },
): Promise<Result<SurveyChanged>> {
  const command = { surveyId, reason, action: 'changeSurvey', during: ['draft'] } as const;
  return onSurvey(deps, request, command, async ({ stores, survey, tell }) => {
    const unfit = await unfitQuestionnaire(stores, request.actor.tenantId, survey, to.questionnaireId);
    if (unfit !== null) return refuse(unfit);
    await stores.surveys.changeSurvey(request.actor.tenantId, { id: surveyId, ...to });
    await tell('surveyChanged', { title: to.title, was: survey.title });
    return changedSurvey(survey);
  });
}

/** A rehearsal may ask what will be asked officially; the official one asks nothing that a unit made up. */
async function unfitQuestionnaire(
  { surveys }: Stores,
  tenantId: string,
  { planId, kind }: { planId: string; kind: SurveyKind },
  questionnaireId: string,
): Promise<Refusal | null> {
  const found = await surveys.takeQuestionnaire(tenantId, questionnaireId);
  const fits = found?.planId === planId && (kind === 'own' || found.kind === 'official');
  return fits ? null : { code: 'questionnaire-unknown' };
}
