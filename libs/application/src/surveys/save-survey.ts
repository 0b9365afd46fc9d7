import type { SurveyChanged } from '@tctp/contracts';
import type { LocalDate, SurveyKind } from '@tctp/domain';
import { todayOf } from '../people/today';
import { runOnce } from '../once';
import type { KeyedRequest, Stores } from '../ports';
import type { Refusal, Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { changedSurvey, keptKind, onSurvey } from './on-survey';
import type { SurveyRow } from './survey-rows';

interface ToSave {
  title: string;
  introduction: string | null;
  questionnaireId: string;
  closesOn: LocalDate | null;
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
    if (survey.closesOn !== null && survey.closesOn < todayOf(at))
      return refuse({ code: 'survey-closes-past' });
    const id = deps.newId();
    const added = await stores.surveys.addSurvey(actor.tenantId, { id, planId, kind, ...survey }, at);
    if (!added) return refuse({ code: 'survey-official-there' });
    const event = { planId, kind, surveyId: id, questionnaireId: null, code: 'surveyAdded' as const, reason };
    await stores.surveys.addEvent(actor, { ...event, params: { title: survey.title } }, at);
    return accept({ id, version: 1 });
  });
}

/** Once it is open, people answer what they were asked: the day alone may be another. */
export function changeSurvey(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, reason, ...to }: ToSave & { surveyId: string },
): Promise<Result<SurveyChanged>> {
  const command = { surveyId, reason, action: 'changeSurvey', during: ['draft', 'open'] } as const;
  return onSurvey(deps, request, command, async ({ stores, survey, at, tell }) => {
    if (survey.state === 'open' && !hasSameWords(survey, to)) return refuse({ code: 'survey-words-fixed' });
    if (to.closesOn !== null && to.closesOn !== survey.closesOn && to.closesOn < todayOf(at))
      return refuse({ code: 'survey-closes-past' });
    const unfit = await unfitQuestionnaire(stores, request.actor.tenantId, survey, to.questionnaireId);
    if (unfit !== null) return refuse(unfit);
    await stores.surveys.changeSurvey(request.actor.tenantId, { id: surveyId, ...to });
    await tell('surveyChanged', {
      title: to.title,
      was: survey.title,
      ...(to.closesOn === survey.closesOn ? {} : { closesOn: to.closesOn ?? '' }),
    });
    return changedSurvey(survey);
  });
}

function hasSameWords(
  { title, introduction, questionnaire }: SurveyRow,
  to: Pick<ToSave, 'title' | 'introduction' | 'questionnaireId'>,
): boolean {
  return title === to.title && introduction === to.introduction && questionnaire.id === to.questionnaireId;
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
