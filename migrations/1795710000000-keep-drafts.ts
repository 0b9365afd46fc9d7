import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A draft is what was read in a file, and every settlement a person made on top of it, kept for good: a
 * settlement is taken back by another row. The same file is one draft, unless that one was put away. The file is kept
 * beside the evidence, under its hash.
 */
export class KeepDrafts1795710000000 implements MigrationInterface {
  name = 'KeepDrafts1795710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_draft (
        tenant_id text not null references tenant,
        id text not null,
        version integer not null default 1 check (version > 0),
        state text not null default 'open' check (state in ('open', 'activated', 'discarded')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size > 0),
        file_name text not null,
        format text not null,
        reading jsonb not null,
        summary jsonb not null,
        imported_at timestamptz not null,
        imported_by text not null,
        plan_id text,
        closed_at timestamptz,
        closed_by text,
        closed_because text,
        primary key (tenant_id, id),
        foreign key (tenant_id, imported_by) references account,
        foreign key (tenant_id, plan_id) references plan,
        foreign key (tenant_id, closed_by) references account,
        check ((state = 'activated') = (plan_id is not null)),
        check ((state = 'open') = (closed_at is null)),
        check ((closed_at is null) = (closed_by is null)),
        check ((closed_at is null) = (closed_because is null))
      );
      create unique index plan_draft_of_file on plan_draft (tenant_id, sha256) where state <> 'discarded';
      create index plan_draft_file on plan_draft (sha256);

      create table plan_draft_settlement (
        tenant_id text not null,
        draft_id text not null,
        number integer not null check (number > 0),
        finding_key text,
        finding_code text,
        way text,
        ignored boolean not null,
        edits jsonb not null,
        takes_back integer,
        reason text not null check (reason <> ''),
        made_at timestamptz not null,
        made_by text not null,
        primary key (tenant_id, draft_id, number),
        unique (tenant_id, draft_id, takes_back),
        foreign key (tenant_id, draft_id) references plan_draft,
        foreign key (tenant_id, draft_id, takes_back) references plan_draft_settlement,
        foreign key (tenant_id, made_by) references account,
        check ((finding_key is null) = (finding_code is null)),
        check (takes_back < number)
      );
      create trigger plan_draft_settlement_append_only before update or delete or truncate on plan_draft_settlement
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_draft_settlement, plan_draft;');
  }
}
