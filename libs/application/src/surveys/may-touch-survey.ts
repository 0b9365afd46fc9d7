import type { Actor } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { keptKind, seesSurveysOf } from './on-survey';

/** Before anything is said of what was sent: whether it is there for them, and theirs to keep where a route wants that. */
export async function mayTouchSurvey(
  { read }: { read: Pick<ReadModels, 'surveys'> },
  actor: Actor,
  named: { surveyId: string } | { questionnaireId: string },
  { action, keeps }: { action: string; keeps: boolean },
): Promise<Result<null>> {
  const { tenantId } = actor;
  const found =
    'surveyId' in named
      ? await read.surveys.survey(tenantId, named.surveyId)
      : await read.surveys.questionnaire(tenantId, named.questionnaireId);
  if (found === null || !seesSurveysOf(actor, found.kind))
    return refuse({ code: 'surveyId' in named ? 'survey-unknown' : 'questionnaire-unknown' });
  return keeps && keptKind(actor) !== found.kind ? refuse({ code: 'not-permitted', action }) : accept(null);
}
