import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A decision that leaves a task in its state touches no index of it: none of them names the moment of the last
 * change any more, and a page keeps room for the next version of its rows.
 */
export class KeepBusyRowsLight1795694400000 implements MigrationInterface {
  name = 'KeepBusyRowsLight1795694400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_to_review;
      create index task_to_review on task (tenant_id, plan_id)
        where work_state in ('submitted', 'underReview', 'notApplicableAsked');
      alter table task set (fillfactor = 80);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task reset (fillfactor);
      drop index task_to_review;
      create index task_to_review on task (tenant_id, updated_at)
        where work_state in ('submitted', 'underReview', 'notApplicableAsked');
    `);
  }
}
