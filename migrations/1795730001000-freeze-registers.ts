import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. A frozen dossier also holds the entries of registers that stand behind a component; none where it is null. */
export class FreezeRegisters1795730001000 implements MigrationInterface {
  name = 'FreezeRegisters1795730001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appraisal_component add column entries jsonb check (jsonb_typeof(entries) = 'array')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appraisal_component drop column entries');
  }
}
