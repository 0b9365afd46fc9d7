import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Deadlines of obstacles, petitions and directives; facts that a reviewer has corrected before the last voice;
 * answers to directives, which are numbered on their task.
 */
export class WidenTheRoad1795507200000 implements MigrationInterface {
  name = 'WidenTheRoad1795507200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline drop constraint deadline_kind_check;
      alter table deadline add constraint deadline_kind_check
        check (kind in ('remind', 'due', 'escalate', 'obstacle', 'petition', 'directive'));

      alter table submission add column corrected_facts jsonb;

      alter table directive add column number integer check (number > 0);
      alter table directive add column reply text;
      alter table directive add column replied_by text;
      alter table directive add column replied_at timestamptz;
      alter table directive add constraint directive_of_task_number unique (tenant_id, task_id, number);
      alter table directive add constraint directive_replied_by_account
        foreign key (tenant_id, replied_by) references account;
      alter table directive add constraint directive_reply_is_whole
        check ((reply is null) = (replied_by is null) and (reply is null) = (replied_at is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table directive drop constraint directive_reply_is_whole;
      alter table directive drop constraint directive_replied_by_account;
      alter table directive drop constraint directive_of_task_number;
      alter table directive drop column replied_at, drop column replied_by, drop column reply, drop column number;
      alter table submission drop column corrected_facts;
      delete from deadline where kind in ('obstacle', 'petition', 'directive');
      alter table deadline drop constraint deadline_kind_check;
      alter table deadline add constraint deadline_kind_check check (kind in ('remind', 'due', 'escalate'));
    `);
  }
}
