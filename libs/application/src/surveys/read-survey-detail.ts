import type { SurveyDetail, SurveyResults } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { SURVEY_FORM_PLACE, isAmong, sumPoints, surveyMayBecome } from '@tctp/domain';
import { FEWEST_SHOWN, sampleMargin, seenUnits, surveyPoints } from '@tctp/scoring';
import type { Ballots } from '@tctp/scoring';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { keptKind, seesSurveysOf } from './on-survey';
import type { QuestionnaireRow, SampleRow, SurveyRow } from './survey-rows';

export async function readSurveyDetail(
  { read, publicUrl }: { read: ReadModels; publicUrl: string | null },
  reader: Actor,
  surveyId: string,
): Promise<Result<SurveyDetail>> {
  if (!isAmong(reader, 'surveyReaders')) return refuse({ code: 'not-permitted', action: 'readSurveyDetail' });
  const { tenantId } = reader;
  const survey = await read.surveys.survey(tenantId, surveyId);
  if (survey === null || !seesSurveysOf(reader, survey.kind)) return refuse({ code: 'survey-unknown' });
  const questionnaire = await read.surveys.questionnaire(tenantId, survey.questionnaire.id);
  const sample = await read.surveys.sample(tenantId, surveyId);
  const keeps = keptKind(reader) === survey.kind;
  const { state } = survey;
  return accept({
    ...survey,
    units: sample.map(({ unit, ...line }) => ({ ...unit, ...line })),
    results:
      questionnaire === null || !showsResults(survey, keeps)
        ? null
        : resultsOf(questionnaire, sample, await read.surveys.ballots(tenantId, surveyId)),
    fewestShown: FEWEST_SHOWN,
    formAddress: publicUrl === null ? null : `${publicUrl}${SURVEY_FORM_PLACE}`,
    may: {
      change: keeps && (state === 'draft' || state === 'open'),
      open: keeps && surveyMayBecome(state, 'open'),
      close: keeps && surveyMayBecome(state, 'closed'),
      void: keeps && surveyMayBecome(state, 'voided'),
      sample: keeps && (state === 'draft' || state === 'open'),
      codes: keeps && (state === 'draft' || state === 'open'),
      answers: keeps && state === 'open',
    },
  });
}

/** Whoever is appraised does not look on while the official answers come in: they could see to it who answers. */
function showsResults({ kind, state }: SurveyRow, keeps: boolean): boolean {
  return kind === 'own' || keeps || state === 'closed' || state === 'voided';
}

function resultsOf(
  { questions }: QuestionnaireRow,
  sample: readonly SampleRow[],
  ballots: readonly Ballots[],
): SurveyResults {
  const given = surveyPoints(questions, ballots);
  const strata = sample.map(({ unit, population }) => ({ unitId: unit.id, population }));
  const { margin, population, few, method, gaps, weighted } = sampleMargin(questions, ballots, strata);
  const seen = seenUnits(sample.map(({ unit, answers }) => ({ unitId: unit.id, answers })));
  const sections = [...new Set(questions.map(({ section }) => section))];
  const maxOf = (places: readonly number[]) => sumPoints(places.map((at) => questions[at]?.max ?? '0'));
  return {
    answers: given.answers,
    population,
    max: sumPoints(questions.map(({ max }) => max)),
    points: given.total,
    margin,
    fewAnswers: few,
    method,
    gaps: [...gaps],
    /* From the plain and the weighted mean together, points of a unit that are hidden could be worked out. */
    weighted: seen.size === sample.length ? weighted : null,
    sections: sections.map((section) => {
      const places = questions.flatMap((question, at) => (question.section === section ? [at] : []));
      return { section, points: given.of(places), max: maxOf(places) };
    }),
    questions: questions.map(({ section, wording, max, options }, at) => ({
      place: at + 1,
      section,
      wording,
      max,
      points: given.questions[at]?.points ?? null,
      answered: given.questions[at]?.answered ?? 0,
      options: options.map((option, place) => ({
        ...option,
        chosen: given.questions[at]?.chosen[place] ?? 0,
      })),
    })),
    units: sample.map(({ unit }) => {
      const own = ballots.filter(({ unitId }) => unitId === unit.id);
      return { unitId: unit.id, points: seen.has(unit.id) ? surveyPoints(questions, own).total : null };
    }),
  };
}
