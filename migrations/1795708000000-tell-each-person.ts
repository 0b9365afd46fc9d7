import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. What each person has seen of a mailbox, how they wish to be written to, and the letters themselves: one a
 * day to a person, with the span of notifications it tells of, so that it says the same however often it is tried.
 * `told_at` is wall time and null on older rows: what was written a moment ago may have a neighbour that is not there yet.
 */
export class TellEachPerson1795708000000 implements MigrationInterface {
  name = 'TellEachPerson1795708000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index notification_ledger on notification (tenant_id, unit_id, role, id);
      alter table notification add column told_at timestamptz;
      alter table notification alter column told_at set default clock_timestamp();

      create table notice_seen (
        tenant_id text not null,
        account_id text not null,
        unit_id text not null,
        role text not null,
        up_to bigint not null default 0 check (up_to >= 0),
        apart bigint[] not null default '{}',
        primary key (tenant_id, account_id, unit_id, role),
        foreign key (tenant_id, account_id) references account on delete cascade
      );

      create table notice_settings (
        tenant_id text not null,
        account_id text not null,
        address text check (address ~ '^[^[:space:]@]+@[^[:space:]@]+$' and length(address) <= 254),
        wanted boolean not null default true,
        muted text[] not null default '{}',
        language text not null default 'vi' check (language in ('vi', 'en')),
        mailed_up_to bigint not null check (mailed_up_to >= 0),
        tested_at timestamptz,
        primary key (tenant_id, account_id),
        foreign key (tenant_id, account_id) references account on delete cascade
      );

      create table letter (
        tenant_id text not null,
        account_id text not null,
        day date not null,
        after_id bigint not null,
        up_to_id bigint not null,
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'empty', 'failed')),
        attempts integer not null default 0 check (attempts >= 0),
        next_attempt_at timestamptz not null default now(),
        last_error text,
        written_at timestamptz not null,
        closed_at timestamptz,
        primary key (tenant_id, account_id, day),
        foreign key (tenant_id, account_id) references account on delete cascade,
        check (up_to_id > after_id),
        check ((state = 'waiting') = (closed_at is null))
      );
      create unique index letter_waiting_of_person on letter (tenant_id, account_id) where state = 'waiting';
      create index letter_to_send on letter (next_attempt_at) where state = 'waiting';
      create index letter_failed on letter (tenant_id, closed_at) where state = 'failed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table letter, notice_settings, notice_seen;
      alter table notification drop column told_at;
      drop index notification_ledger;
    `);
  }
}
