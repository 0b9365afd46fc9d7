import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a paper says outside its annex may be unread too: a reading keeps it beside the annex, and the letter before the plan. */
export class ReadingsKeepWhatIsUnread1795711000000 implements MigrationInterface {
  name = 'ReadingsKeepWhatIsUnread1795711000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update plan_draft
         set reading = (reading #- '{annex,unread}')
           || jsonb_build_object('unread', coalesce(reading #> '{annex,unread}', '[]'), 'letter', null)
       where not reading ? 'unread';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update plan_draft
         set reading = case
           when jsonb_typeof(reading -> 'annex') = 'object'
             then jsonb_set(reading, '{annex,unread}', reading -> 'unread') - 'unread' - 'letter'
           else reading - 'unread' - 'letter'
         end;
    `);
  }
}
