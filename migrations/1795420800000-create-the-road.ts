import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Tenant first in every key, so that the tables can be distributed. Points are exact numerics, moments are
 * timestamptz, days are dates. History and the score ledger refuse UPDATE and DELETE.
 */
export class CreateTheRoad1795420800000 implements MigrationInterface {
  name = 'CreateTheRoad1795420800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(PLANS);
    await runner.query(TASKS);
    await runner.query(EVIDENCE);
    await runner.query(OVERSIGHT);
    await runner.query(ROAD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sandbox_clock, command_receipt, outbox, score, digest, notification, directive, escalation,
        submission, evidence, deadline, task_event, task_unit, task, component, plan, session, account,
        unit_member, unit, tenant;
      drop function refuse_change();
    `);
  }
}

const PEOPLE = `
  create table tenant (
    id text primary key,
    name text not null
  );

  create table unit (
    tenant_id text not null references tenant,
    id text not null,
    parent_id text,
    kind text not null check (kind in ('authority', 'division', 'commune', 'public-service', 'group')),
    name text not null,
    short_name text not null,
    members_complete boolean not null default true,
    primary key (tenant_id, id),
    foreign key (tenant_id, parent_id) references unit
  );

  create table unit_member (
    tenant_id text not null,
    group_id text not null,
    unit_id text not null,
    primary key (tenant_id, group_id, unit_id),
    foreign key (tenant_id, group_id) references unit,
    foreign key (tenant_id, unit_id) references unit
  );

  create table account (
    tenant_id text not null references tenant,
    id text not null,
    username text not null,
    password_hash text not null,
    display_name text not null,
    role text not null check (role in ('officer', 'head', 'reviewer', 'viceChair', 'chairman', 'appraiser', 'admin')),
    unit_id text not null,
    sandbox boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references unit
  );
  create unique index account_username on account (lower(username));

  create table session (
    token_hash text primary key,
    tenant_id text not null,
    account_id text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    foreign key (tenant_id, account_id) references account on delete cascade
  );
  create index session_account on session (tenant_id, account_id);
`;

const PLANS = `
  create table plan (
    tenant_id text not null references tenant,
    id text not null,
    number text not null,
    title text not null,
    year integer not null,
    issued_on date not null,
    ends_on date not null,
    authority_unit_id text not null,
    review_unit_id text not null,
    criteria_set jsonb not null,
    baseline jsonb not null,
    policy jsonb not null,
    calendar jsonb not null,
    revision integer not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, authority_unit_id) references unit,
    foreign key (tenant_id, review_unit_id) references unit,
    check (ends_on >= issued_on)
  );

  create table component (
    tenant_id text not null,
    plan_id text not null,
    code text not null,
    field_code text not null,
    title text not null,
    max_points numeric(9, 4) check (max_points >= 0),
    primary key (tenant_id, plan_id, code),
    foreign key (tenant_id, plan_id) references plan
  );
`;

const TASKS = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
  end $$;

  create table task (
    tenant_id text not null,
    id text not null,
    plan_id text not null,
    row_id text not null,
    row_number text not null,
    cycle text not null,
    component_code text not null,
    title text not null,
    deliverable text not null,
    requirement text not null,
    notes jsonb not null default '[]',
    lead_unit_id text not null,
    coordinator_ids text[] not null default '{}',
    deadline_text text not null,
    last_day date,
    due_at timestamptz,
    work_state text not null,
    time_state text not null,
    escalation_step integer not null default 0 check (escalation_step >= 0),
    machine_version integer not null,
    snapshot jsonb not null,
    version integer not null default 0,
    sequence integer not null default 0,
    search_text text not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, plan_id, row_id, cycle),
    foreign key (tenant_id, plan_id, component_code) references component,
    foreign key (tenant_id, lead_unit_id) references unit,
    check ((last_day is null) = (due_at is null))
  );
  create index task_of_plan on task (tenant_id, plan_id, time_state);
  create index task_to_review on task (tenant_id, updated_at)
    where work_state in ('submitted', 'underReview', 'notApplicableAsked');
  create index task_of_component on task (tenant_id, plan_id, component_code);

  create table task_unit (
    tenant_id text not null,
    unit_id text not null,
    task_id text not null,
    relation text not null check (relation in ('lead', 'coordinator')),
    primary key (tenant_id, unit_id, task_id),
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, task_id) references task
  );

  create table task_event (
    tenant_id text not null,
    task_id text not null,
    sequence integer not null check (sequence > 0),
    plan_id text not null,
    code text not null,
    params jsonb not null,
    note text,
    actor_id text,
    at timestamptz not null,
    primary key (tenant_id, task_id, sequence),
    foreign key (tenant_id, task_id) references task
  );
  create trigger task_event_append_only before update or delete or truncate on task_event
    for each statement execute function refuse_change();

  create table deadline (
    tenant_id text not null,
    task_id text not null,
    kind text not null check (kind in ('remind', 'due', 'escalate')),
    step integer not null check (step >= 0),
    due_at timestamptz not null,
    fired_at timestamptz,
    primary key (tenant_id, task_id, kind, step, due_at),
    foreign key (tenant_id, task_id) references task
  );
  create index deadline_to_fire on deadline (due_at) where fired_at is null;
`;

const EVIDENCE = `
  create table evidence (
    tenant_id text not null,
    id text not null,
    task_id text not null,
    unit_id text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    file_name text not null,
    media_type text not null,
    document_number text,
    document_issued_on date,
    document_issuer text,
    document_subject text,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references task,
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, uploaded_by) references account
  );
  create index evidence_of_task on evidence (tenant_id, task_id);

  create table submission (
    tenant_id text not null,
    task_id text not null,
    number integer not null check (number > 0),
    submitted_by text not null,
    submitted_at timestamptz not null,
    note text,
    evidence_ids text[] not null,
    claimed_facts jsonb not null,
    claimed_points numeric(9, 4),
    outcome text not null default 'pending'
      check (outcome in ('pending', 'approved', 'returned', 'withdrawn', 'voided')),
    reviewed_facts jsonb,
    reviewed_points numeric(9, 4),
    reviewed_by text,
    reviewed_at timestamptz,
    return_reason text,
    review_note text,
    primary key (tenant_id, task_id, number),
    foreign key (tenant_id, task_id) references task,
    foreign key (tenant_id, submitted_by) references account,
    check (outcome <> 'approved' or reviewed_by <> submitted_by)
  );
`;

const OVERSIGHT = `
  create table escalation (
    tenant_id text not null,
    task_id text not null,
    step integer not null check (step > 0),
    due_at timestamptz not null,
    unit_id text not null,
    role text not null,
    raised_at timestamptz not null,
    primary key (tenant_id, task_id, step, due_at),
    foreign key (tenant_id, task_id) references task
  );
  create index escalation_of_mailbox on escalation (tenant_id, unit_id, role, raised_at);

  create table directive (
    tenant_id text not null,
    id text not null,
    task_id text not null,
    text text not null,
    due_on date not null,
    given_by text not null,
    given_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references task,
    foreign key (tenant_id, given_by) references account
  );
  create index directive_of_task on directive (tenant_id, task_id);

  create table notification (
    tenant_id text not null,
    id bigint generated always as identity,
    unit_id text not null,
    role text not null,
    day date not null,
    task_id text not null,
    kind text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references task
  );
  create index notification_of_mailbox on notification (tenant_id, unit_id, role, day);

  create table digest (
    tenant_id text not null,
    unit_id text not null,
    role text not null,
    day date not null,
    item_count integer not null,
    delivered_at timestamptz not null,
    primary key (tenant_id, unit_id, role, day)
  );

  create table score (
    tenant_id text not null,
    plan_id text not null,
    component_code text not null,
    kind text not null check (kind in ('claimed', 'reviewed', 'forecast', 'official')),
    sequence integer not null check (sequence > 0),
    points numeric(9, 4),
    reason_code text not null,
    reason_params jsonb not null,
    basis text not null,
    recorded_by text,
    recorded_at timestamptz not null,
    primary key (tenant_id, plan_id, component_code, kind, sequence),
    unique (tenant_id, plan_id, component_code, kind, basis),
    foreign key (tenant_id, plan_id, component_code) references component
  );
  create trigger score_append_only before update or delete or truncate on score
    for each statement execute function refuse_change();
`;

const ROAD = `
  create table outbox (
    id bigint generated always as identity primary key,
    tenant_id text not null,
    job text not null,
    key text not null,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    sent_at timestamptz
  );
  create index outbox_to_send on outbox (id) where sent_at is null;

  create table command_receipt (
    tenant_id text not null,
    account_id text not null,
    key text not null,
    fingerprint text not null,
    result json,
    created_at timestamptz not null default now(),
    primary key (tenant_id, account_id, key),
    foreign key (tenant_id, account_id) references account on delete cascade
  );

  create table sandbox_clock (
    single boolean primary key default true check (single),
    now timestamptz not null
  );
`;
