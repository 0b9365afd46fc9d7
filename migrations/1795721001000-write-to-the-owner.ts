import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A letter for each change of what an account is signed in with, written with the change itself: to the address
 * that was confirmed until then. An address that is no longer the one named is confirmed no more.
 */
export class WriteToTheOwner1795721001000 implements MigrationInterface {
  name = 'WriteToTheOwner1795721001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table owner_letter (
        tenant_id text not null,
        id bigint generated always as identity,
        account_id text not null,
        kind text not null,
        address text not null,
        language text not null check (language in ('vi', 'en')),
        whence text check (length(whence) <= 100),
        at timestamptz(3) not null default clock_timestamp(),
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
        attempts integer not null default 0 check (attempts >= 0),
        next_attempt_at timestamptz not null default now(),
        last_error text,
        closed_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, account_id) references account on delete cascade,
        check ((state = 'waiting') = (closed_at is null))
      );
      create index owner_letter_to_send on owner_letter (next_attempt_at) where state = 'waiting';
      create index owner_letter_of_account on owner_letter (tenant_id, account_id);
      create index owner_letter_failed on owner_letter (tenant_id, closed_at) where state = 'failed';

      update notice_settings set confirmed_address = null where confirmed_address is distinct from address;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table owner_letter;');
  }
}
