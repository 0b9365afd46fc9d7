import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A session has a name its owner may see (`id`; the token stays a secret), says how it was opened and from
 * where, and what is still wanted of its holder before anything else opens.
 */
export class KnowSessions1795712000000 implements MigrationInterface {
  name = 'KnowSessions1795712000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column id uuid not null default gen_random_uuid(),
        add column means text not null default 'password' check (means in ('password', 'oidc')),
        add column wants text check (wants in ('secondFactor', 'newPassword')),
        add column last_seen_at timestamptz not null default now(),
        add column address text,
        add column agent text check (length(agent) <= 300);
      create unique index session_id on session (tenant_id, account_id, id);
      drop index session_account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index session_account on session (tenant_id, account_id);
      drop index session_id;
      alter table session drop column id, drop column means, drop column wants, drop column last_seen_at,
        drop column address, drop column agent;
    `);
  }
}
