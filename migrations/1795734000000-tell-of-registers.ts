import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A notification is about a task, an entry of a register, or a register as a whole (by which of its events,
 * and with how many units have nothing in it, where that is what it says). A book remembers for which of its days the units were urged by the clock.
 */
export class TellOfRegisters1795734000000 implements MigrationInterface {
  name = 'TellOfRegisters1795734000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification
        alter column task_id drop not null,
        add column entry_id uuid,
        add column plan_id text,
        add column register text,
        add column sequence integer,
        add column units integer check (units > 0),
        add constraint notification_of_one check (num_nonnulls(task_id, entry_id, register) = 1),
        add constraint notification_of_book check ((plan_id is null) = (register is null)),
        add foreign key (tenant_id, entry_id) references register_entry,
        add foreign key (tenant_id, plan_id, register) references register_book,
        add foreign key (tenant_id, plan_id, register, sequence) references register_event;
      create index notification_of_register on notification (tenant_id, plan_id, register, unit_id)
        where register is not null;
      create index register_entry_late on register_entry (tenant_id, plan_id, due_on) where late_since is not null;
      alter table register_book add column urged_for date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table register_book drop column urged_for;
      drop index register_entry_late;
      delete from notification where task_id is null;
      alter table notification
        drop constraint notification_of_one,
        drop column units, drop column sequence, drop column register, drop column plan_id, drop column entry_id,
        alter column task_id set not null;
    `);
  }
}
