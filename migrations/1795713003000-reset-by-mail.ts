import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. An address is confirmed by a link that was sent to it. Of each kind of link a person has one that works, by the
 * hash of its token.
 */
export class ResetByMail1795713003000 implements MigrationInterface {
  name = 'ResetByMail1795713003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice_settings add column confirmed_address text;

      create table mail_link (
        tenant_id text not null,
        account_id text not null,
        purpose text not null check (purpose in ('confirm', 'reset')),
        token_hash text not null unique,
        address text not null,
        expires_at timestamptz not null,
        primary key (tenant_id, account_id, purpose),
        foreign key (tenant_id, account_id) references account on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_link; alter table notice_settings drop column confirmed_address;');
  }
}
