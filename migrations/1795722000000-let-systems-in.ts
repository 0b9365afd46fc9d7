import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Tokens by which systems of a unit come in: of an account, for a scope, for a while. Only the hash is kept, and
 * how it begins. One that is revoked stays to be seen.
 */
export class LetSystemsIn1795722000000 implements MigrationInterface {
  name = 'LetSystemsIn1795722000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_token (
        tenant_id text not null,
        id uuid not null,
        account_id text not null,
        token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
        hint text not null,
        name text not null check (length(name) between 1 and 100),
        scope text not null check (scope in ('read', 'evidence')),
        made_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        last_used_at timestamptz(3),
        last_address text check (length(last_address) <= 100),
        revoked_at timestamptz(3),
        primary key (tenant_id, id),
        foreign key (tenant_id, account_id) references account on delete cascade,
        check (expires_at > made_at)
      );
      create index api_token_of_account on api_token (tenant_id, account_id, made_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_token');
  }
}
