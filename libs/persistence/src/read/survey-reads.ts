import type { QuestionnaireRow, SampleRow, SurveyEventRow, SurveyReads, SurveyRow } from '@tctp/application';
import { points } from '@tctp/domain';
import type { Ballots } from '@tctp/scoring';
import type { DataSource, EntityManager } from 'typeorm';
import { toInstant, toInstantOrNull } from '../columns';
import {
  BALLOTS,
  EVENTS,
  QUESTIONNAIRE,
  QUESTIONNAIRES_OF_PLAN,
  SAMPLE,
  SURVEY,
  SURVEYS_OF_PLAN,
} from '../queries/surveys.sql';

type Asked = DataSource | EntityManager;
type RawQuestionnaire = Omit<QuestionnaireRow, 'madeAt'> & { madeAt: Date };
type RawSurvey = Omit<SurveyRow, 'openedAt' | 'closedAt'> & { openedAt: Date | null; closedAt: Date | null };

export function surveyReads(source: Asked): SurveyReads {
  return {
    async questionnaires(tenantId, planId) {
      return (await source.query<RawQuestionnaire[]>(QUESTIONNAIRES_OF_PLAN, [tenantId, planId])).map(
        toQuestionnaire,
      );
    },
    async questionnaire(tenantId, id) {
      const [row] = await source.query<RawQuestionnaire[]>(QUESTIONNAIRE, [tenantId, id]);
      return row === undefined ? null : toQuestionnaire(row);
    },
    async surveys(tenantId, planId) {
      return (await source.query<RawSurvey[]>(SURVEYS_OF_PLAN, [tenantId, planId])).map(toSurvey);
    },
    async survey(tenantId, id) {
      const [row] = await source.query<RawSurvey[]>(SURVEY, [tenantId, id]);
      return row === undefined ? null : toSurvey(row);
    },
    sample: (tenantId, surveyId) => source.query<SampleRow[]>(SAMPLE, [tenantId, surveyId]),
    ballots: (tenantId, surveyId) => source.query<Ballots[]>(BALLOTS, [tenantId, surveyId]),
    async events(tenantId, planId, kinds) {
      type Raw = Omit<SurveyEventRow, 'at'> & { at: Date };
      const rows = await source.query<Raw[]>(EVENTS, [tenantId, planId, kinds]);
      return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
    },
  };
}

function toQuestionnaire({ questions, madeAt, ...row }: RawQuestionnaire): QuestionnaireRow {
  return {
    ...row,
    madeAt: toInstant(madeAt),
    questions: questions.map(({ max, options, ...question }) => ({
      ...question,
      max: points(max),
      options: options.map(({ wording, share }) => ({ wording, share: points(share) })),
    })),
  };
}

function toSurvey({ openedAt, closedAt, ...row }: RawSurvey): SurveyRow {
  return { ...row, openedAt: toInstantOrNull(openedAt), closedAt: toInstantOrNull(closedAt) };
}
