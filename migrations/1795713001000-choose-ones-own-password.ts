import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. When an administrator gave the password that somebody has; null: they have chosen it themselves. */
export class ChooseOnesOwnPassword1795713001000 implements MigrationInterface {
  name = 'ChooseOnesOwnPassword1795713001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account add column password_given_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column password_given_at');
  }
}
