import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A row may come to a plan that runs already: its tasks know the day, and what was added, why and on which
 * document is never changed.
 */
export class AddTasksToPlans1795734002000 implements MigrationInterface {
  name = 'AddTasksToPlans1795734002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add column added_on date;
      create table plan_addition (
        tenant_id text not null,
        plan_id text not null,
        sequence integer not null check (sequence > 0),
        row_id text not null,
        component_code text not null,
        reason text not null check (reason <> ''),
        document_number text check (document_number <> ''),
        document_issued_on date,
        added_by text not null,
        added_at timestamptz(3) not null,
        primary key (tenant_id, plan_id, sequence),
        unique (tenant_id, plan_id, row_id),
        foreign key (tenant_id, plan_id, component_code) references component,
        foreign key (tenant_id, added_by) references account,
        check (document_issued_on is null or document_number is not null)
      );
      create trigger plan_addition_append_only before update or delete or truncate on plan_addition
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_addition; alter table task drop column added_on;');
  }
}
