import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. People keep filters of their lists; one of each list may be what it opens with. */
export class KeepFilters1795704000000 implements MigrationInterface {
  name = 'KeepFilters1795704000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_filter (
        tenant_id text not null,
        account_id text not null,
        id text not null,
        list text not null,
        name text not null check (name <> ''),
        search jsonb not null check (jsonb_typeof(search) = 'object'),
        is_default boolean not null default false,
        primary key (tenant_id, account_id, id),
        foreign key (tenant_id, account_id) references account on delete cascade
      );
      create unique index saved_filter_default on saved_filter (tenant_id, account_id, list) where is_default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_filter;');
  }
}
