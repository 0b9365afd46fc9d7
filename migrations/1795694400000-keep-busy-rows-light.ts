import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contract. A decision that leaves a task in its state touches no index of it: none of them names the moment of the last
 * change any more, and a page keeps room for the next version of its rows. What the outbox asks for is done in batches,
 * for plans and no more for single components; a plan's tasks are found by the index that makes them unique.
 */
export class KeepBusyRowsLight1795694400000 implements MigrationInterface {
  name = 'KeepBusyRowsLight1795694400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_to_review;
      create index task_to_review on task (tenant_id, plan_id)
        where work_state in ('submitted', 'underReview', 'notApplicableAsked');
      drop index task_of_plan;
      alter table task set (fillfactor = 80);

      drop index deadline_to_fire;
      create index deadline_to_fire on deadline (due_at, tenant_id, task_id) where fired_at is null;

      drop index outbox_not_done;
      create index outbox_not_done on outbox (sent_at) where done_at is null;
      update outbox set job = 'deliver-digests' where job = 'deliver-digest';
      update outbox
         set job = 'recompute-scores', key = tenant_id || '/' || (payload->>'planId'), payload = payload - 'componentCode'
       where job = 'recompute-score';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update outbox set job = 'deliver-digest' where job = 'deliver-digests';
      insert into outbox (tenant_id, job, key, payload)
      select o.tenant_id, 'recompute-score', o.key || '/' || c.code, o.payload || jsonb_build_object('componentCode', c.code)
        from outbox o join component c on c.tenant_id = o.tenant_id and c.plan_id = o.payload->>'planId'
       where o.job = 'recompute-scores' and o.done_at is null;
      delete from outbox where job = 'recompute-scores';
      drop index outbox_not_done;
      create index outbox_not_done on outbox (job, key, id) where done_at is null;

      drop index deadline_to_fire;
      create index deadline_to_fire on deadline (due_at) where fired_at is null;

      alter table task reset (fillfactor);
      create index task_of_plan on task (tenant_id, plan_id, time_state);
      drop index task_to_review;
      create index task_to_review on task (tenant_id, updated_at)
        where work_state in ('submitted', 'underReview', 'notApplicableAsked');
    `);
  }
}
