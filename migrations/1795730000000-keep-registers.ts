import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Registers beside the annex: a book for each register of a plan, its entries as they stand, their files, and
 * everything that was done to them, kept for good. A book is locked by whoever writes in it, and counts its events.
 */
export class KeepRegisters1795730000000 implements MigrationInterface {
  name = 'KeepRegisters1795730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_book (
        tenant_id text not null,
        plan_id text not null,
        register text not null check (register <> ''),
        sequence integer not null default 0 check (sequence >= 0),
        entries integer not null default 0 check (entries >= 0),
        wanted_by date,
        unit_ids text[],
        closed_at timestamptz(3),
        primary key (tenant_id, plan_id, register),
        foreign key (tenant_id, plan_id) references plan
      );

      create table register_entry (
        tenant_id text not null,
        id uuid not null,
        plan_id text not null,
        register text not null,
        number integer not null check (number > 0),
        version integer not null default 1 check (version > 0),
        unit_id text not null,
        state text not null check (state <> ''),
        body jsonb not null check (jsonb_typeof(body) = 'object'),
        due_on date,
        late_since date,
        search_text text not null,
        opened_at timestamptz(3) not null,
        opened_by text not null,
        changed_at timestamptz(3) not null,
        primary key (tenant_id, id),
        unique (tenant_id, plan_id, register, number),
        foreign key (tenant_id, plan_id, register) references register_book,
        foreign key (tenant_id, unit_id) references unit,
        foreign key (tenant_id, opened_by) references account
      );
      create index register_entry_of_unit on register_entry (tenant_id, plan_id, register, unit_id);
      create index register_entry_due on register_entry (due_on) where due_on is not null and late_since is null;

      create table register_event (
        tenant_id text not null,
        plan_id text not null,
        register text not null,
        sequence integer not null check (sequence > 0),
        entry_id uuid,
        act text not null check (act <> ''),
        state text,
        changes jsonb not null check (jsonb_typeof(changes) = 'array'),
        reason text,
        at timestamptz(3) not null,
        by text,
        stands_for text,
        primary key (tenant_id, plan_id, register, sequence),
        foreign key (tenant_id, plan_id, register) references register_book,
        foreign key (tenant_id, entry_id) references register_entry,
        foreign key (tenant_id, by) references account,
        foreign key (tenant_id, stands_for) references account
      );
      create index register_event_of_entry on register_event (tenant_id, entry_id, sequence);
      create trigger register_event_append_only before update or delete or truncate on register_event
        for each statement execute function refuse_change();

      create table register_file (
        tenant_id text not null,
        id uuid not null,
        entry_id uuid not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size > 0),
        file_name text not null,
        media_type text not null,
        added_at timestamptz(3) not null,
        added_by text not null,
        primary key (tenant_id, id),
        unique (tenant_id, entry_id, sha256),
        foreign key (tenant_id, entry_id) references register_entry,
        foreign key (tenant_id, added_by) references account
      );
      create index register_file_by_hash on register_file (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register_file, register_event, register_entry, register_book');
  }
}
