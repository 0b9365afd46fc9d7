import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. A row of the outbox knows when its job was done, so that one the queue has lost can be sent again. */
export class KnowWhatIsDone1795683600000 implements MigrationInterface {
  name = 'KnowWhatIsDone1795683600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add column sends integer not null default 0;
      alter table outbox add column done_at timestamptz;
      update outbox set done_at = sent_at where sent_at is not null;
      create index outbox_not_done on outbox (job, key, id) where done_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outbox_not_done;
      alter table outbox drop column done_at, drop column sends;
    `);
  }
}
