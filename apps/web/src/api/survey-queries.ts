import type {
  AnswerSurvey,
  Questionnaire,
  QuestionnaireList,
  SurveyAnswered,
  SurveyDetail,
  SurveyForm,
  SurveyHistory,
  SurveyList,
} from '@tctp/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { lookAgainEvery } from './live';
import type { Command } from './use-command';

const ofPlan = (planId: string) => `/plans/${encodeURIComponent(planId)}`;
const one = (surveyId: string) => `/surveys/${encodeURIComponent(surveyId)}`;

export const questionnairesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['surveys', planId, 'questionnaires'],
    queryFn: ({ signal }) =>
      request<QuestionnaireList>('GET', `${ofPlan(planId)}/questionnaires`, { signal }),
  });

export const questionnaireQuery = (id: string) =>
  queryOptions({
    queryKey: ['questionnaire', id],
    queryFn: ({ signal }) =>
      request<Questionnaire>('GET', `/questionnaires/${encodeURIComponent(id)}`, { signal }),
  });

export const surveysQuery = (planId: string) =>
  queryOptions({
    queryKey: ['surveys', planId],
    queryFn: ({ signal }) => request<SurveyList>('GET', `${ofPlan(planId)}/surveys`, { signal }),
    refetchInterval: lookAgainEvery,
  });

export const surveyDetailQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ['survey', surveyId],
    queryFn: ({ signal }) => request<SurveyDetail>('GET', one(surveyId), { signal }),
    refetchInterval: lookAgainEvery,
  });

export const surveyHistoryQuery = (planId: string) =>
  queryOptions({
    queryKey: ['surveys', planId, 'history'],
    queryFn: async ({ signal }) =>
      (await request<SurveyHistory>('GET', `${ofPlan(planId)}/survey-history`, { signal })).events,
  });

export function addQuestionnaireCommand(planId: string, body: unknown): Command {
  return { path: `${ofPlan(planId)}/questionnaires`, body };
}

export function changeQuestionnaireCommand(id: string, version: number, body: unknown): Command {
  return { method: 'PUT', path: `/questionnaires/${encodeURIComponent(id)}`, version, body };
}

export function addSurveyCommand(planId: string, body: unknown): Command {
  return { path: `${ofPlan(planId)}/surveys`, body };
}

type Seen = Pick<SurveyDetail, 'id' | 'version'>;

export function changeSurveyCommand({ id, version }: Seen, body: unknown): Command {
  return { method: 'PUT', path: one(id), version, body };
}

export function surveyStepCommand({ id, version }: Seen, verb: SurveyStep, reason: string): Command {
  return { path: `${one(id)}/${verb}`, version, body: { reason } };
}
export type SurveyStep = 'open' | 'close' | 'void';

export function planSampleCommand({ id, version }: Seen, body: unknown): Command {
  return { method: 'PUT', path: `${one(id)}/sample`, version, body };
}

export function makeCodesCommand(id: string, body: unknown): Command {
  return { path: `${one(id)}/codes`, body };
}

/** By whoever holds a code, without a session. */
export function askSurvey(code: string): Promise<SurveyForm> {
  return request<SurveyForm>('POST', '/survey-forms', { body: { code } });
}

export function sendSurvey(answer: AnswerSurvey): Promise<SurveyAnswered> {
  return request<SurveyAnswered>('POST', '/survey-forms/answers', { body: answer });
}
