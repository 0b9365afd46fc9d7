import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. An appraisal holds what was true of a plan at one moment, row by row, and never again changes it. Files are
 * named by the evidence rows they came from, which are never deleted, so that the collection of orphans leaves them be.
 * Official points stay in the one ledger and say which appraisal gave them.
 */
export class FreezeTheDossier1795706000000 implements MigrationInterface {
  name = 'FreezeTheDossier1795706000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPRAISAL);
    await runner.query(FROZEN);
    await runner.query(EXPLANATIONS);
    await runner.query(MARKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index score_of_appraisal;
      alter table score drop column appraisal_id;
      drop table appraisal_evidence, appraisal_turn, appraisal_submission, appraisal_component, appraisal;
    `);
  }
}

/** At most one of a plan is open. `digest` is the SHA-256 of the frozen content as text; it names no file. */
const APPRAISAL = `
  create table appraisal (
    tenant_id text not null,
    id text not null,
    plan_id text not null,
    number integer not null check (number > 0),
    state text not null default 'open' check (state in ('open', 'closed')),
    frozen_at timestamptz not null,
    frozen_by text not null,
    reason text not null,
    last_year integer not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    closed_at timestamptz,
    closed_by text,
    primary key (tenant_id, id),
    unique (tenant_id, plan_id, number),
    foreign key (tenant_id, plan_id) references plan,
    foreign key (tenant_id, frozen_by) references account,
    foreign key (tenant_id, closed_by) references account,
    check ((state = 'closed') = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null))
  );
  create unique index appraisal_open on appraisal (tenant_id, plan_id) where state = 'open';
`;

const FROZEN = `
  create table appraisal_component (
    tenant_id text not null,
    appraisal_id text not null,
    code text not null,
    place integer not null,
    field_title text not null,
    title text not null,
    max_points numeric(9, 4) check (max_points >= 0),
    rule jsonb,
    facts jsonb not null,
    outside_control jsonb,
    claimed_points numeric(9, 4),
    claimed_reason jsonb not null,
    reviewed_points numeric(9, 4),
    reviewed_reason jsonb not null,
    last_year_points numeric(9, 4),
    last_year_reason jsonb,
    task_count integer not null check (task_count >= 0),
    set_aside_count integer not null check (set_aside_count between 0 and task_count),
    lead_unit_ids text[] not null,
    lead_names text[] not null,
    primary key (tenant_id, appraisal_id, code),
    unique (tenant_id, appraisal_id, place),
    foreign key (tenant_id, appraisal_id) references appraisal
  );
  create trigger appraisal_component_append_only before update or delete or truncate on appraisal_component
    for each statement execute function refuse_change();

  create table appraisal_submission (
    tenant_id text not null,
    appraisal_id text not null,
    task_id text not null,
    number integer not null check (number > 0),
    component_code text not null,
    task_title text not null,
    cycle text not null,
    lead_name text not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    approved_at timestamptz not null,
    claimed_facts jsonb not null,
    reviewed_facts jsonb not null,
    primary key (tenant_id, appraisal_id, task_id, number),
    foreign key (tenant_id, appraisal_id, component_code) references appraisal_component,
    foreign key (tenant_id, task_id, number) references submission
  );
  create index appraisal_submission_of_component on appraisal_submission (tenant_id, appraisal_id, component_code);
  create trigger appraisal_submission_append_only before update or delete or truncate on appraisal_submission
    for each statement execute function refuse_change();
`;

/** A round is asked, answered and settled, each once; the database alone keeps two answers from standing. */
const EXPLANATIONS = `
  create table appraisal_turn (
    tenant_id text not null,
    appraisal_id text not null,
    component_code text not null,
    round integer not null check (round > 0),
    kind text not null check (kind in ('asked', 'answered', 'settled')),
    text text not null,
    due_on date,
    refers_to text,
    outcome text check (outcome in ('changed', 'kept')),
    made_by text not null,
    stands_for text,
    made_at timestamptz not null,
    primary key (tenant_id, appraisal_id, component_code, round, kind),
    foreign key (tenant_id, appraisal_id, component_code) references appraisal_component,
    foreign key (tenant_id, made_by) references account,
    check ((kind = 'asked') = (due_on is not null)),
    check ((kind = 'settled') = (outcome is not null))
  );
  create trigger appraisal_turn_append_only before update or delete or truncate on appraisal_turn
    for each statement execute function refuse_change();

  create table appraisal_evidence (
    tenant_id text not null,
    appraisal_id text not null,
    component_code text not null,
    round integer not null check (round >= 0),
    evidence_id text not null,
    task_id text not null,
    submission_number integer,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    file_name text not null,
    media_type text not null,
    document_number text,
    document_issued_on date,
    document_issuer text,
    document_subject text,
    unit_name text not null,
    uploaded_at timestamptz not null,
    primary key (tenant_id, appraisal_id, component_code, round, evidence_id),
    foreign key (tenant_id, evidence_id) references evidence,
    foreign key (tenant_id, appraisal_id, component_code) references appraisal_component,
    foreign key (tenant_id, appraisal_id, task_id, submission_number) references appraisal_submission,
    check ((round = 0) = (submission_number is not null))
  );
  create trigger appraisal_evidence_append_only before update or delete or truncate on appraisal_evidence
    for each statement execute function refuse_change();
`;

const MARKS = `
  alter table score add column appraisal_id text;
  alter table score add foreign key (tenant_id, appraisal_id) references appraisal;
  create index score_of_appraisal on score (tenant_id, appraisal_id, component_code, sequence)
    where appraisal_id is not null;
`;
