import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Who is acted for, by account and not by name alone, of what is handed in and of turns of an explanation: so
 * that neither of the two judges it later. What stands handed in is known from its task; older turns keep their name.
 */
export class KnowWhoStandsBehind1795721000000 implements MigrationInterface {
  name = 'KnowWhoStandsBehind1795721000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table submission add column submitted_for text,
        add foreign key (tenant_id, submitted_for) references account;
      alter table appraisal_turn add column stands_for_id text,
        add foreign key (tenant_id, stands_for_id) references account;
      update submission s set submitted_for = a.id
        from task t
        join account a on a.tenant_id = t.tenant_id and a.id = t.snapshot#>>'{context,submission,for}'
       where s.tenant_id = t.tenant_id and s.task_id = t.id
         and s.number::text = t.snapshot#>>'{context,submission,number}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appraisal_turn drop column stands_for_id;
      alter table submission drop column submitted_for;
    `);
  }
}
