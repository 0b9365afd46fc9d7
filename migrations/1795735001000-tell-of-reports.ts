import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. A notification may be about a periodic report too: by which line of its history. */
export class TellOfReports1795735001000 implements MigrationInterface {
  name = 'TellOfReports1795735001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification
        add column period text,
        add column report_event integer,
        drop constraint notification_of_one,
        drop constraint notification_of_book,
        add constraint notification_of_one check (num_nonnulls(task_id, entry_id, register, period) = 1),
        add constraint notification_of_book check ((plan_id is null) = (register is null and period is null)),
        add constraint notification_of_report check ((period is null) = (report_event is null)),
        add foreign key (tenant_id, plan_id, period, report_event) references periodic_report_event;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where period is not null;
      alter table notification
        drop constraint notification_of_one,
        drop constraint notification_of_book,
        drop column report_event, drop column period,
        add constraint notification_of_one check (num_nonnulls(task_id, entry_id, register) = 1),
        add constraint notification_of_book check ((plan_id is null) = (register is null));
    `);
  }
}
