import type {
  Questionnaire,
  QuestionnaireHead,
  QuestionnaireList,
  SurveyHistory,
  SurveyList,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { SURVEY_KINDS, isAmong, sumKnown, sumPoints, targetSums } from '@tctp/domain';
import { rescaleSum } from '@tctp/scoring';
import { forecastPlan } from '../forecast/forecast-plan';
import { lastYearOf } from '../plans/last-year';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { keptKind, seesSurveysOf } from './on-survey';
import { surveyPlaces } from './survey-places';
import type { QuestionnaireRow } from './survey-rows';

interface Deps {
  read: ReadModels;
  clock: Clock;
}

export async function listQuestionnaires(
  { read }: Deps,
  reader: Actor,
  planId: string,
): Promise<Result<QuestionnaireList>> {
  if (!isAmong(reader, 'surveyReaders'))
    return refuse({ code: 'not-permitted', action: 'listQuestionnaires' });
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const all = await read.surveys.questionnaires(reader.tenantId, planId);
  return accept({
    questionnaires: all.filter(({ kind }) => seesSurveysOf(reader, kind)).map(headOf),
    targets: surveyPlaces(plan.criteriaSet).map(({ code, title, max }) => ({ code, title, max })),
    keeps: keptKind(reader),
  });
}

export async function readQuestionnaire(
  { read }: Deps,
  reader: Actor,
  questionnaireId: string,
): Promise<Result<Questionnaire>> {
  if (!isAmong(reader, 'surveyReaders'))
    return refuse({ code: 'not-permitted', action: 'readQuestionnaire' });
  const found = await read.surveys.questionnaire(reader.tenantId, questionnaireId);
  if (found === null || !seesSurveysOf(reader, found.kind)) return refuse({ code: 'questionnaire-unknown' });
  const plan = await read.planContext(reader.tenantId, found.planId);
  const targets = plan === null ? [] : surveyPlaces(plan.criteriaSet);
  return accept({
    ...headOf(found),
    planId: found.planId,
    source: found.source,
    questions: found.questions.map((question) => ({ ...question, options: [...question.options] })),
    sums: targetSums(targets, found.questions),
    mayChange: keptKind(reader) === found.kind && !found.locked,
  });
}

export async function listSurveys(deps: Deps, reader: Actor, planId: string): Promise<Result<SurveyList>> {
  if (!isAmong(reader, 'surveyReaders')) return refuse({ code: 'not-permitted', action: 'listSurveys' });
  const plan = await deps.read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const all = await deps.read.surveys.surveys(reader.tenantId, planId);
  const places = surveyPlaces(plan.criteriaSet);
  return accept({
    surveys: all
      .filter(({ kind }) => seesSurveysOf(reader, kind))
      .map(({ introduction: _later, ...head }) => head),
    keeps: keptKind(reader),
    lastYear: { year: lastYearOf(plan), points: plan.baseline?.surveyPoints ?? null },
    max: places.length === 0 ? null : sumKnown(places.map(({ max }) => max)),
    withoutSurvey: await withoutSurvey(deps, reader, planId),
  });
}

export async function listSurveyHistory(
  { read }: Deps,
  reader: Actor,
  planId: string,
): Promise<Result<SurveyHistory>> {
  if (!isAmong(reader, 'surveyReaders'))
    return refuse({ code: 'not-permitted', action: 'listSurveyHistory' });
  if ((await read.planContext(reader.tenantId, planId)) === null) return refuse({ code: 'plan-unknown' });
  const kinds = SURVEY_KINDS.filter((kind) => seesSurveysOf(reader, kind));
  return accept({ events: await read.surveys.events(reader.tenantId, planId, kinds) });
}

/** What is expected on evidence alone, brought to the full scale: where the set says that it stands alone. */
async function withoutSurvey(
  deps: Deps,
  reader: Actor,
  planId: string,
): Promise<SurveyList['withoutSurvey']> {
  if (!isAmong(reader, 'foretold')) return { state: 'hidden' };
  const made = await forecastPlan(deps, reader.tenantId, planId);
  const set = made?.plan.criteriaSet;
  if (made === null || set?.rescaling?.surveyAbsent !== 'rescale') return { state: 'unknown' };
  const heads = made.forecast.lines.filter(({ kind }) => kind === 'field' || kind === 'unlisted');
  const sum = sumPoints(heads.map(({ likely }) => likely));
  const reachable = sumPoints(heads.map(({ max }) => max));
  const leftOut = sumPoints(set.fields.filter(({ kind }) => kind === 'survey').map(({ max }) => max));
  const { points } = rescaleSum(set, { sum, reachable, leftOut });
  if (points === null) return { state: 'unknown' };
  return { state: 'known', points, sum, reachable, whole: set.total, source: set.rescaling.source };
}

function headOf({ questions, ...row }: QuestionnaireRow): QuestionnaireHead {
  const { id, kind, number, version, title, locked, madeAt, madeBy } = row;
  const sum = sumPoints(questions.map(({ max }) => max));
  return { id, kind, number, version, title, questionCount: questions.length, sum, locked, madeAt, madeBy };
}
