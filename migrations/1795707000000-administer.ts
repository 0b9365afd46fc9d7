import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Accounts can be locked, units close and go by other names than before; what an administrator changed is kept
 * with the reason, and refuses UPDATE and DELETE.
 */
export class Administer1795707000000 implements MigrationInterface {
  name = 'Administer1795707000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column version integer not null default 1;
      alter table account add column locked_at timestamptz;

      alter table unit add column version integer not null default 1;
      alter table unit add column closed_on date;
      alter table unit add column merged_into text;
      alter table unit add constraint unit_merged_into_unit foreign key (tenant_id, merged_into) references unit;
      alter table unit add constraint unit_merged_is_closed check (merged_into is null or closed_on is not null);

      create table unit_name (
        tenant_id text not null,
        unit_id text not null,
        number integer not null check (number > 0),
        name text not null,
        short_name text not null,
        before date not null,
        document text not null,
        primary key (tenant_id, unit_id, number),
        foreign key (tenant_id, unit_id) references unit
      );

      create table admin_event (
        tenant_id text not null references tenant,
        id bigint generated always as identity,
        subject_kind text not null,
        subject_id text not null,
        code text not null,
        before jsonb not null,
        after jsonb not null,
        reason text not null,
        actor_id text not null,
        at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, actor_id) references account
      );
      create index admin_event_of_subject on admin_event (tenant_id, subject_kind, subject_id, id);
      create trigger admin_event_append_only before update or delete or truncate on admin_event
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table admin_event, unit_name;
      alter table unit drop column merged_into, drop column closed_on, drop column version;
      alter table account drop column locked_at, drop column version;
    `);
  }
}
