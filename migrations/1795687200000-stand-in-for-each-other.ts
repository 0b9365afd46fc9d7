import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. While somebody is away, a colleague of the same unit acts for them. */
export class StandInForEachOther1795687200000 implements MigrationInterface {
  name = 'StandInForEachOther1795687200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delegation (
        tenant_id text not null,
        id text not null,
        unit_id text not null,
        from_account_id text not null,
        to_account_id text not null,
        first_day date not null,
        last_day date not null,
        reason text not null,
        made_by text not null,
        made_at timestamptz not null,
        ended_by text,
        ended_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, unit_id) references unit,
        foreign key (tenant_id, from_account_id) references account,
        foreign key (tenant_id, to_account_id) references account,
        foreign key (tenant_id, made_by) references account,
        foreign key (tenant_id, ended_by) references account,
        check (last_day >= first_day),
        check (from_account_id <> to_account_id),
        check ((ended_by is null) = (ended_at is null))
      );
      create index delegation_standing on delegation (tenant_id, unit_id, last_day) where ended_at is null;
      create index account_of_unit on account (tenant_id, unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index account_of_unit; drop table delegation;');
  }
}
