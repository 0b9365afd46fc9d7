import type { SurveyState } from '@tctp/domain';
import type { ImportTarget } from '../imports/import-kind';
import type { Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { keptKind, seesSurveysOf } from './on-survey';
import type { SurveyRow } from './survey-rows';

/** The survey that a file is brought into, locked, for whoever keeps it. */
export async function surveyOfImport(
  { surveys }: Stores,
  { actor, surveyId }: ImportTarget,
  during: readonly SurveyState[],
): Promise<Result<SurveyRow>> {
  const survey = surveyId == null ? null : await surveys.takeSurvey(actor.tenantId, surveyId);
  if (survey === null || !seesSurveysOf(actor, survey.kind)) return refuse({ code: 'survey-unknown' });
  if (keptKind(actor) !== survey.kind) return refuse({ code: 'not-permitted', action: 'import' });
  if (!during.includes(survey.state)) return refuse({ code: 'survey-not-now', state: survey.state });
  return accept(survey);
}
