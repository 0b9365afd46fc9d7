import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Questionnaires of a plan in versions, surveys by them, whom they ask, and what was answered. An answer knows
 * its unit and its day, and nothing else of whoever gave it: no code, no moment, no number in a row.
 */
export class AskThePeople1795731000000 implements MigrationInterface {
  name = 'AskThePeople1795731000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUESTIONNAIRES);
    await runner.query(SURVEYS);
    await runner.query(ANSWERS);
    await runner.query(HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table survey_event, survey_answer, survey_code, survey_sample, survey, survey_option, survey_question,
        survey_questionnaire;
      drop function refuse_change_of_answered();
    `);
  }
}

/** A version that has answers stands as it is, whatever a statement wants. */
const QUESTIONNAIRES = `
  create table survey_questionnaire (
    tenant_id text not null,
    id text not null,
    plan_id text not null,
    kind text not null check (kind in ('official', 'own')),
    number integer not null check (number > 0),
    version integer not null default 1 check (version > 0),
    title text not null check (length(title) between 1 and 300),
    source text check (length(source) <= 2000),
    made_at timestamptz(3) not null,
    made_by text not null,
    primary key (tenant_id, id),
    unique (tenant_id, plan_id, kind, number),
    foreign key (tenant_id, plan_id) references plan,
    foreign key (tenant_id, made_by) references account
  );
  create table survey_question (
    tenant_id text not null,
    questionnaire_id text not null,
    place integer not null check (place between 1 and 100),
    target_code text not null,
    section text check (length(section) between 1 and 200),
    wording text not null check (length(wording) between 1 and 1000),
    max_points numeric(9, 4) not null check (max_points > 0),
    source text check (length(source) <= 500),
    primary key (tenant_id, questionnaire_id, place),
    foreign key (tenant_id, questionnaire_id) references survey_questionnaire
  );
  create table survey_option (
    tenant_id text not null,
    questionnaire_id text not null,
    question integer not null,
    place integer not null check (place between 1 and 20),
    wording text not null check (length(wording) between 1 and 300),
    share numeric(5, 4) not null check (share between 0 and 1),
    primary key (tenant_id, questionnaire_id, question, place),
    foreign key (tenant_id, questionnaire_id, question) references survey_question
  );
`;

/** One official survey of a plan stands at a time. */
const SURVEYS = `
  create table survey (
    tenant_id text not null,
    id text not null,
    plan_id text not null,
    kind text not null check (kind in ('official', 'own')),
    questionnaire_id text not null,
    title text not null check (length(title) between 1 and 300),
    introduction text check (length(introduction) <= 2000),
    state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'voided')),
    version integer not null default 1 check (version > 0),
    made_at timestamptz(3) not null,
    opened_at timestamptz(3),
    closed_at timestamptz(3),
    primary key (tenant_id, id),
    unique (tenant_id, id, questionnaire_id),
    foreign key (tenant_id, plan_id) references plan,
    foreign key (tenant_id, questionnaire_id) references survey_questionnaire,
    check (state not in ('open', 'closed') or opened_at is not null),
    check (state <> 'closed' or closed_at is not null)
  );
  create unique index survey_official on survey (tenant_id, plan_id) where kind = 'official' and state <> 'voided';
  create index survey_of_plan on survey (tenant_id, plan_id);
  create index survey_of_questionnaire on survey (tenant_id, questionnaire_id);

  create table survey_sample (
    tenant_id text not null,
    survey_id text not null,
    unit_id text not null,
    planned integer not null check (planned > 0),
    population integer check (population > 0),
    primary key (tenant_id, survey_id, unit_id),
    foreign key (tenant_id, survey_id) references survey,
    foreign key (tenant_id, unit_id) references unit
  );
  create table survey_code (
    tenant_id text not null,
    code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    survey_id text not null,
    unit_id text not null,
    used boolean not null default false,
    primary key (tenant_id, code_hash),
    foreign key (tenant_id, survey_id, unit_id) references survey_sample
  );
  create index survey_code_of_unit on survey_code (tenant_id, survey_id, unit_id, used);
`;

/** The questionnaire stands here as well: a survey cannot change it under what was answered to it. */
const ANSWERS = `
  create table survey_answer (
    tenant_id text not null,
    id uuid not null,
    survey_id text not null,
    questionnaire_id text not null,
    unit_id text not null,
    answered_on date not null,
    choices smallint[] not null check (cardinality(choices) between 1 and 100 and 0 <= all (choices)),
    primary key (tenant_id, id),
    foreign key (tenant_id, survey_id, questionnaire_id) references survey (tenant_id, id, questionnaire_id),
    foreign key (tenant_id, survey_id, unit_id) references survey_sample
  );
  create index survey_answer_of_unit on survey_answer (tenant_id, survey_id, unit_id);
  create index survey_answer_of_questionnaire on survey_answer (tenant_id, questionnaire_id);
  create trigger survey_answer_append_only before update or delete or truncate on survey_answer
    for each statement execute function refuse_change();

  create function refuse_change_of_answered() returns trigger language plpgsql as $$
  begin
    if exists (select from survey_answer
                where tenant_id = old.tenant_id and questionnaire_id = old.questionnaire_id) then
      raise exception '% % has been answered', tg_table_name, old.questionnaire_id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end $$;
  create trigger survey_question_kept before update or delete on survey_question
    for each row execute function refuse_change_of_answered();
  create trigger survey_option_kept before update or delete on survey_option
    for each row execute function refuse_change_of_answered();
`;

const HISTORY = `
  create table survey_event (
    tenant_id text not null,
    plan_id text not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('official', 'own')),
    survey_id text,
    questionnaire_id text,
    code text not null,
    params jsonb not null,
    reason text not null check (reason <> ''),
    made_by text not null,
    stands_for text,
    made_at timestamptz(3) not null,
    primary key (tenant_id, plan_id, number),
    foreign key (tenant_id, plan_id) references plan,
    foreign key (tenant_id, survey_id) references survey,
    foreign key (tenant_id, questionnaire_id) references survey_questionnaire,
    foreign key (tenant_id, made_by) references account
  );
  create trigger survey_event_append_only before update or delete or truncate on survey_event
    for each statement execute function refuse_change();
`;
