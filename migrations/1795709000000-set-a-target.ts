import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. What a plan aims at, and everything it has aimed at before. */
export class SetATarget1795709000000 implements MigrationInterface {
  name = 'SetATarget1795709000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_target (
        tenant_id text not null,
        plan_id text not null,
        sequence integer not null,
        points numeric not null check (points >= 0),
        reason text not null check (reason <> ''),
        set_by text not null,
        set_at timestamptz not null,
        primary key (tenant_id, plan_id, sequence),
        foreign key (tenant_id, plan_id) references plan,
        foreign key (tenant_id, set_by) references account
      );
      create trigger plan_target_append_only before update or delete or truncate on plan_target
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_target;');
  }
}
