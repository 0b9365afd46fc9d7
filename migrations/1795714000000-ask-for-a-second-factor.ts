import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A second factor to an account: the sealed secret of its authenticator app (unconfirmed until a code has been
 * shown), the last time step that opened, and hashes of recovery codes. A session counts what was got wrong in it, and
 * may want an enrolment.
 */
export class AskForASecondFactor1795714000000 implements MigrationInterface {
  name = 'AskForASecondFactor1795714000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table second_factor (
        tenant_id text not null,
        account_id text not null,
        sealed_secret text not null,
        confirmed_at timestamptz,
        last_step bigint not null default 0,
        level double precision not null default 0 check (level >= 0),
        failed_at timestamptz,
        primary key (tenant_id, account_id),
        foreign key (tenant_id, account_id) references account
      );
      create table recovery_code (
        tenant_id text not null,
        account_id text not null,
        code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
        used_at timestamptz,
        primary key (tenant_id, account_id, code_hash),
        foreign key (tenant_id, account_id) references second_factor on delete cascade
      );
      alter table session add column failures smallint not null default 0 check (failures >= 0),
        drop constraint session_wants_check,
        add constraint session_wants_check check (wants in ('secondFactor', 'newPassword', 'enrolment'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from session where wants = 'enrolment';
      alter table session drop column failures,
        drop constraint session_wants_check,
        add constraint session_wants_check check (wants in ('secondFactor', 'newPassword'));
      drop table recovery_code, second_factor;
    `);
  }
}
