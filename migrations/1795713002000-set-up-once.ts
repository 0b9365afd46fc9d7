import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. Addresses with which the first administrator is made, by the hash of their token; none once that is done. */
export class SetUpOnce1795713002000 implements MigrationInterface {
  name = 'SetUpOnce1795713002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table set_up_token (
        token_hash text primary key,
        expires_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table set_up_token');
  }
}
