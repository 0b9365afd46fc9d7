import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A periodic report is kept once per plan and period, as composed and as edited. Content that was approved stands
 * in a table of its own that refuses every change, and so does the history of what was done to the report.
 */
export class KeepReports1795732000000 implements MigrationInterface {
  name = 'KeepReports1795732000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table periodic_report (
        tenant_id text not null references tenant,
        plan_id text not null,
        period text not null check (period ~ '^[0-9]{4}(-Q[1-4])?$'),
        version integer not null default 1 check (version > 0),
        state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'sent')),
        task_id text,
        sections jsonb not null,
        composed_at timestamptz(3) not null,
        told_of date not null,
        document_number text check (document_number <> ''),
        document_symbol text check (document_symbol <> ''),
        issued_on date,
        submitted_at timestamptz(3),
        submitted_by text,
        submitted_for text,
        issue integer,
        sent_at timestamptz(3),
        sent_by text,
        sent_for text,
        sent_task_id text,
        evidence_id text,
        file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
        primary key (tenant_id, plan_id, period),
        foreign key (tenant_id, plan_id) references plan,
        foreign key (tenant_id, task_id) references task,
        foreign key (tenant_id, sent_task_id) references task,
        foreign key (tenant_id, evidence_id) references evidence,
        foreign key (tenant_id, submitted_by) references account,
        foreign key (tenant_id, submitted_for) references account,
        foreign key (tenant_id, sent_by) references account,
        foreign key (tenant_id, sent_for) references account,
        check ((state in ('submitted', 'approved', 'sent')) = (submitted_by is not null)),
        check ((submitted_by is null) = (submitted_at is null)),
        check ((state in ('approved', 'sent')) = (issue is not null)),
        check (state <> 'sent' or evidence_id is not null),
        check ((evidence_id is null) = (sent_at is null)),
        check ((evidence_id is null) = (sent_by is null)),
        check ((evidence_id is null) = (sent_task_id is null)),
        check ((evidence_id is null) = (file_sha256 is null))
      );

      create table periodic_report_issue (
        tenant_id text not null,
        plan_id text not null,
        period text not null,
        number integer not null check (number > 0),
        content text not null,
        sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        approved_at timestamptz(3) not null,
        approved_by text not null,
        approved_for text,
        primary key (tenant_id, plan_id, period, number),
        foreign key (tenant_id, plan_id, period) references periodic_report,
        foreign key (tenant_id, approved_by) references account,
        foreign key (tenant_id, approved_for) references account
      );
      create trigger periodic_report_issue_append_only before update or delete or truncate on periodic_report_issue
        for each statement execute function refuse_change();

      create table periodic_report_event (
        tenant_id text not null,
        plan_id text not null,
        period text not null,
        number integer not null check (number > 0),
        code text not null,
        params jsonb not null,
        reason text check (reason <> ''),
        at timestamptz(3) not null,
        actor_id text not null,
        acted_for text,
        primary key (tenant_id, plan_id, period, number),
        foreign key (tenant_id, plan_id, period) references periodic_report,
        foreign key (tenant_id, actor_id) references account,
        foreign key (tenant_id, acted_for) references account
      );
      create trigger periodic_report_event_append_only before update or delete or truncate on periodic_report_event
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table periodic_report_event, periodic_report_issue, periodic_report;');
  }
}
