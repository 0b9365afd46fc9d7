import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Failed sign-ins are counted where every API process sees them. Keys are hashes: of a username (people type
 * passwords there) with a browser or an address. A known browser is one its owner has signed in with before.
 */
export class SlowGuessersDown1795713000000 implements MigrationInterface {
  name = 'SlowGuessersDown1795713000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_attempt (
        key text primary key,
        level double precision not null check (level >= 0),
        last_at timestamptz not null
      );
      create index sign_in_attempt_last on sign_in_attempt (last_at);

      create table known_browser (
        tenant_id text not null,
        account_id text not null,
        token_hash text not null,
        last_used_at timestamptz not null default now(),
        primary key (tenant_id, account_id, token_hash),
        foreign key (tenant_id, account_id) references account (tenant_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_browser; drop table sign_in_attempt;');
  }
}
