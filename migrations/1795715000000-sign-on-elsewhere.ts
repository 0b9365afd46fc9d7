import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Accounts that sign in through an identity provider, the sessions it opened, sign-ins on their way, and logout
 * messages that were heard. What a browser holds is kept as a hash.
 */
export class SignOnElsewhere1795715000000 implements MigrationInterface {
  name = 'SignOnElsewhere1795715000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_identity (
        tenant_id text not null,
        account_id text not null,
        issuer text not null,
        subject text not null check (length(subject) between 1 and 255),
        linked_at timestamptz not null,
        primary key (tenant_id, account_id, issuer),
        foreign key (tenant_id, account_id) references account
      );
      create unique index account_identity_subject on account_identity (issuer, subject);

      create table session_identity (
        tenant_id text not null,
        account_id text not null,
        session_id uuid not null,
        issuer text not null,
        subject text not null,
        sid text,
        primary key (tenant_id, account_id, session_id),
        foreign key (tenant_id, account_id, session_id) references session (tenant_id, account_id, id)
          on delete cascade
      );
      create index session_identity_subject on session_identity (issuer, subject);
      create index session_identity_sid on session_identity (issuer, sid) where sid is not null;

      create table sign_on_begun (
        token_hash text primary key,
        way_on text not null,
        expires_at timestamptz not null
      );
      create index sign_on_begun_expires on sign_on_begun (expires_at);

      create table logout_heard (
        issuer text not null,
        jti_hash text not null,
        expires_at timestamptz not null,
        primary key (issuer, jti_hash)
      );
      create index logout_heard_expires on logout_heard (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table logout_heard, sign_on_begun, session_identity, account_identity');
  }
}
