import type { SurveyStore } from '@tctp/application';
import type { SurveyQuestion } from '@tctp/domain';
import type { EntityManager } from 'typeorm';
import { ADD_ANSWERS, LOCK_QUESTIONNAIRE, LOCK_SURVEY } from '../queries/surveys.sql';
import { surveyReads } from '../read/survey-reads';
import { lockPlan } from './lock-plan';
import { surveyCodeStore } from './survey-code-store';

const ADD_QUESTIONNAIRE = `
insert into survey_questionnaire (tenant_id, id, plan_id, kind, number, title, source, made_at, made_by)
select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8
  from survey_questionnaire where tenant_id = $1 and plan_id = $3 and kind = $4
returning number`;
const CHANGE_QUESTIONNAIRE = `
update survey_questionnaire set title = $3, source = $4, version = version + 1 where tenant_id = $1 and id = $2`;
const CLEAR_OPTIONS = 'delete from survey_option where tenant_id = $1 and questionnaire_id = $2';
const CLEAR_QUESTIONS = 'delete from survey_question where tenant_id = $1 and questionnaire_id = $2';
const ADD_QUESTIONS = `
with question as (
  select place, q from jsonb_array_elements($3::jsonb) with ordinality as e(q, place)
), added as (
  insert into survey_question (tenant_id, questionnaire_id, place, target_code, section, wording, max_points, source)
  select $1, $2, place, q->>'target', q->>'section', q->>'wording', (q->>'max')::numeric, q->>'source' from question
  returning place
)
insert into survey_option (tenant_id, questionnaire_id, question, place, wording, share)
select $1, $2, added.place, o.place, o.option->>'wording', (o.option->>'share')::numeric
  from added
  join question on question.place = added.place
  cross join lateral jsonb_array_elements(question.q->'options') with ordinality as o(option, place)`;
const ADD_SURVEY = `
insert into survey (tenant_id, id, plan_id, kind, questionnaire_id, title, introduction, closes_on, made_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (tenant_id, plan_id) where kind = 'official' and state <> 'voided' do nothing returning id`;
const CHANGE_SURVEY = `
update survey set title = $3, introduction = $4, questionnaire_id = $5, closes_on = $6, version = version + 1
 where tenant_id = $1 and id = $2`;
const MOVE_SURVEY = `
update survey set state = $3, version = version + 1,
       opened_at = case when $3 = 'open' then $4 else opened_at end,
       closed_at = case when $3 = 'closed' then $4 else closed_at end
 where tenant_id = $1 and id = $2`;
const TOUCH_SURVEY = 'update survey set version = version + 1 where tenant_id = $1 and id = $2';
const DROP_LINES = `
delete from survey_sample where tenant_id = $1 and survey_id = $2 and not unit_id = any($3::text[])`;
const SET_LINES = `
insert into survey_sample (tenant_id, survey_id, unit_id, planned, population)
select $1, $2, l."unitId", l.planned, l.population
  from jsonb_to_recordset($3::jsonb) as l("unitId" text, planned integer, population integer)
on conflict (tenant_id, survey_id, unit_id)
do update set planned = excluded.planned, population = excluded.population`;
const ADD_EVENT = `
insert into survey_event (tenant_id, plan_id, number, kind, survey_id, questionnaire_id, code, params, reason, made_by,
  stands_for, made_at)
select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
  from survey_event where tenant_id = $1 and plan_id = $2`;
const IMPORTED = `
select params->>'digest' as digest from survey_event
 where tenant_id = $1 and plan_id = (select plan_id from survey where tenant_id = $1 and id = $2)
   and survey_id = $2 and code = 'answersImported'`;

export function surveyStore(manager: EntityManager): SurveyStore {
  const { questionnaire, survey, sample, ballots } = surveyReads(manager);
  const write = (tenantId: string, id: string, questions: readonly SurveyQuestion[]) =>
    manager.query(ADD_QUESTIONS, [tenantId, id, JSON.stringify(questions)]);
  return {
    ...surveyCodeStore(manager),
    questionnaire,
    sample,
    ballots,
    async takeQuestionnaire(tenantId, id) {
      await manager.query(LOCK_QUESTIONNAIRE, [tenantId, id]);
      return questionnaire(tenantId, id);
    },
    async addQuestionnaire({ tenantId, accountId }, { id, planId, kind, title, source, questions }, at) {
      await lockPlan(manager, tenantId, planId);
      const values = [tenantId, id, planId, kind, title, source, at, accountId];
      const [row] = await manager.query<{ number: number }[]>(ADD_QUESTIONNAIRE, values);
      await write(tenantId, id, questions);
      return row?.number ?? 0;
    },
    async changeQuestionnaire(tenantId, { id, title, source, questions }) {
      await manager.query(CHANGE_QUESTIONNAIRE, [tenantId, id, title, source]);
      await manager.query(CLEAR_OPTIONS, [tenantId, id]);
      await manager.query(CLEAR_QUESTIONS, [tenantId, id]);
      await write(tenantId, id, questions);
    },
    async takeSurvey(tenantId, id) {
      await manager.query(LOCK_SURVEY, [tenantId, id]);
      return survey(tenantId, id);
    },
    async addSurvey(tenantId, { id, planId, kind, questionnaireId, title, introduction, closesOn }, at) {
      const values = [tenantId, id, planId, kind, questionnaireId, title, introduction, closesOn, at];
      return (await manager.query<unknown[]>(ADD_SURVEY, values)).length > 0;
    },
    async changeSurvey(tenantId, { id, title, introduction, questionnaireId, closesOn }) {
      await manager.query(CHANGE_SURVEY, [tenantId, id, title, introduction, questionnaireId, closesOn]);
    },
    async moveSurvey(tenantId, id, to, at) {
      await manager.query(MOVE_SURVEY, [tenantId, id, to, at]);
    },
    async touchSurvey(tenantId, id) {
      await manager.query(TOUCH_SURVEY, [tenantId, id]);
    },
    async setSample(tenantId, surveyId, lines) {
      await manager.query(DROP_LINES, [tenantId, surveyId, lines.map(({ unitId }) => unitId)]);
      await manager.query(SET_LINES, [tenantId, surveyId, JSON.stringify(lines)]);
    },
    async addAnswers(tenantId, { id, questionnaireId }, answers, day) {
      await manager.query(ADD_ANSWERS, [tenantId, id, questionnaireId, day, JSON.stringify(answers)]);
    },
    async addEvent(actor, { planId, kind, surveyId, questionnaireId, code, params, reason }, at) {
      const { tenantId, accountId, standsFor } = actor;
      await lockPlan(manager, tenantId, planId);
      const values = [tenantId, planId, kind, surveyId, questionnaireId, code, params, reason, accountId];
      await manager.query(ADD_EVENT, [...values, standsFor?.name ?? null, at]);
    },
    async importedDigests(tenantId, surveyId) {
      const rows = await manager.query<{ digest: string }[]>(IMPORTED, [tenantId, surveyId]);
      return rows.map(({ digest }) => digest);
    },
  };
}
