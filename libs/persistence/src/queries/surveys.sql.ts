/** Versions of questionnaires with everything in them. $1: tenant. */
const QUESTIONNAIRES = `
select q.id, q.plan_id as "planId", q.kind, q.number, q.version, q.title, q.source, q.made_at as "madeAt",
       a.display_name as "madeBy",
       exists (select from survey s where s.tenant_id = q.tenant_id and s.questionnaire_id = q.id
                 and s.opened_at is not null) as locked,
       (select coalesce(jsonb_agg(jsonb_build_object('target', c.target_code, 'section', c.section,
                 'wording', c.wording, 'max', c.max_points::text, 'source', c.source, 'options',
                 (select coalesce(jsonb_agg(jsonb_build_object('wording', o.wording, 'share', o.share::text)
                           order by o.place), '[]')
                    from survey_option o
                   where o.tenant_id = c.tenant_id and o.questionnaire_id = c.questionnaire_id
                     and o.question = c.place)) order by c.place), '[]')
          from survey_question c where c.tenant_id = q.tenant_id and c.questionnaire_id = q.id) as questions
  from survey_questionnaire q
  join account a on a.tenant_id = q.tenant_id and a.id = q.made_by
 where q.tenant_id = $1`;
export const QUESTIONNAIRES_OF_PLAN = `${QUESTIONNAIRES} and q.plan_id = $2 order by q.kind, q.number desc`;
export const QUESTIONNAIRE = `${QUESTIONNAIRES} and q.id = $2`;
/** Whoever opens a survey with it and whoever changes it take turns. */
export const LOCK_QUESTIONNAIRE = `
select id from survey_questionnaire where tenant_id = $1 and id = $2 for no key update`;

const SURVEYS = `
select s.id, s.plan_id as "planId", s.kind, s.state, s.version, s.title, s.introduction,
       s.closes_on::text as "closesOn", s.opened_at as "openedAt", s.closed_at as "closedAt",
       jsonb_build_object('id', q.id, 'number', q.number, 'kind', q.kind) as questionnaire,
       (select coalesce(sum(planned), 0)::integer from survey_sample p
         where p.tenant_id = s.tenant_id and p.survey_id = s.id) as planned,
       (select count(*)::integer from survey_answer x
         where x.tenant_id = s.tenant_id and x.survey_id = s.id) as answers
  from survey s
  join survey_questionnaire q on q.tenant_id = s.tenant_id and q.id = s.questionnaire_id
 where s.tenant_id = $1`;
export const SURVEYS_OF_PLAN = `${SURVEYS} and s.plan_id = $2 order by s.made_at desc, s.id`;
export const SURVEY = `${SURVEYS} and s.id = $2`;
export const LOCK_SURVEY = `select id from survey where tenant_id = $1 and id = $2 for no key update`;
/** Many hold it at once; whoever closes it waits for them. */
export const HOLD_OPEN = `select id from survey where tenant_id = $1 and id = $2 and state = 'open' for share`;

export const SAMPLE = `
select jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, p.planned, p.population,
       coalesce(c.codes, 0)::integer as codes, coalesce(c.used, 0)::integer as used,
       coalesce(x.answers, 0)::integer as answers
  from survey_sample p
  join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
  left join (select unit_id, count(*) as codes, count(*) filter (where used) as used
               from survey_code where tenant_id = $1 and survey_id = $2 group by unit_id) c on c.unit_id = p.unit_id
  left join (select unit_id, count(*) as answers
               from survey_answer where tenant_id = $1 and survey_id = $2 group by unit_id) x on x.unit_id = p.unit_id
 where p.tenant_id = $1 and p.survey_id = $2
 order by u.name, u.id`;
export const BALLOTS = `
select unit_id as "unitId", choices, count(*)::integer as count
  from survey_answer where tenant_id = $1 and survey_id = $2
 group by unit_id, choices`;
export const EVENTS = `
select e.number, e.kind, e.code, e.params, e.reason, a.display_name as by, e.stands_for as "standsFor", e.made_at as at
  from survey_event e
  join account a on a.tenant_id = e.tenant_id and a.id = e.made_by
 where e.tenant_id = $1 and e.plan_id = $2 and e.kind = any($3::text[])
 order by e.number desc limit 200`;

/** Of a code alone, whosever it is: whoever answers has nothing else to say. */
export const FIND_CODE = `
select c.tenant_id as "tenantId", c.survey_id as "surveyId", s.questionnaire_id as "questionnaireId", s.title,
       s.introduction, s.state, c.unit_id as "unitId", u.name as "unitName", c.used
  from survey_code c
  join survey s on s.tenant_id = c.tenant_id and s.id = c.survey_id
  join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
 where c.code_hash = $1`;
export const CODES = `
select code_hash as "codeHash", unit_id as "unitId", used
  from survey_code where tenant_id = $1 and survey_id = $2`;
/** Codes of one unit are used one after the other. */
export const LOCK_UNITS = `
select pg_advisory_xact_lock(hashtextextended(key, 0))
  from (select distinct $1 || '/' || $2 || '/' || unit_id as key from unnest($3::text[]) unit_id order by 1) k`;
/**
 * All used codes of the unit are written anew with the one that is used now: otherwise the transaction that PostgreSQL
 * notes beside every row (xmin) would tell which code brought which answer.
 */
export const USE_CODES = `
with fresh as (
  select code_hash from survey_code
   where tenant_id = $1 and survey_id = $2 and code_hash = any($4::text[]) and not used
), written as (
  update survey_code c set used = true
   where c.tenant_id = $1 and c.survey_id = $2 and c.unit_id = any($3::text[])
     and (c.used or c.code_hash in (select code_hash from fresh))
  returning 1
)
select (select count(*)::integer from fresh) as fresh, (select count(*)::integer from written) as written`;
/** In no order. */
export const ADD_ANSWERS = `
insert into survey_answer (tenant_id, id, survey_id, questionnaire_id, unit_id, answered_on, choices)
select $1, a.id, $2, $3, a."unitId", $4, array(select jsonb_array_elements_text(a.choices)::smallint)
  from jsonb_to_recordset($5::jsonb) as a(id uuid, "unitId" text, choices jsonb)
 order by random()`;
