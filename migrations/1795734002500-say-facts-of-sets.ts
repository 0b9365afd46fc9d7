import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. What was said of a whole unit, for the rules of a criteria set that ask for it; said again, never changed. */
export class SayFactsOfSets1795734002500 implements MigrationInterface {
  name = 'SayFactsOfSets1795734002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_fact (
        tenant_id text not null,
        plan_id text not null,
        fact text not null check (fact <> ''),
        sequence integer not null check (sequence > 0),
        value jsonb check (jsonb_typeof(value) <> 'null'),
        reason text not null check (reason <> ''),
        document_number text check (document_number <> ''),
        document_issued_on date,
        said_by text not null,
        said_for text,
        said_at timestamptz(3) not null,
        primary key (tenant_id, plan_id, fact, sequence),
        foreign key (tenant_id, plan_id) references plan,
        foreign key (tenant_id, said_by) references account,
        foreign key (tenant_id, said_for) references account,
        check (document_issued_on is null or document_number is not null)
      );
      create trigger plan_fact_append_only before update or delete or truncate on plan_fact
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_fact;');
  }
}
