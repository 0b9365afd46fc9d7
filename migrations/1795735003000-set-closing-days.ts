import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. Until when a survey wants answers, as its slips say it; unset for those that are there. */
export class SetClosingDays1795735003000 implements MigrationInterface {
  name = 'SetClosingDays1795735003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table survey add column closes_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table survey drop column closes_on');
  }
}
