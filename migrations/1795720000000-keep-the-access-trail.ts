import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Who signed in, opened, took and changed what, on the clock of the wall. Entries stay as they are, but for two
 * things: where somebody came from can be forgotten with the person, and an entry of more than a year ago can go.
 */
export class KeepTheAccessTrail1795720000000 implements MigrationInterface {
  name = 'KeepTheAccessTrail1795720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_entry (
        tenant_id text not null references tenant,
        id bigint generated always as identity,
        at timestamptz(3) not null default clock_timestamp(),
        code text not null,
        account_id text,
        stands_for text,
        subject_kind text,
        subject_id text check (length(subject_id) <= 300),
        params jsonb not null default '{}',
        address text check (length(address) <= 100),
        agent text check (length(agent) <= 300),
        primary key (tenant_id, id),
        foreign key (tenant_id, account_id) references account,
        foreign key (tenant_id, stands_for) references account,
        check ((subject_kind is null) = (subject_id is null))
      );
      create index access_entry_by_time on access_entry (tenant_id, at, id);
      create index access_entry_of_account on access_entry (tenant_id, account_id, at, id);
      create index access_entry_of_subject on access_entry (tenant_id, subject_kind, subject_id, at, id);

      create function keep_access_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < now() - interval '1 year' then
          return old;
        end if;
        if tg_op = 'UPDATE' and new.address is null and new.agent is null
           and to_jsonb(new) - array['address', 'agent'] = to_jsonb(old) - array['address', 'agent'] then
          return new;
        end if;
        raise exception '% is append-only: % refused', tg_table_name, tg_op
          using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger access_entry_append_only before update or delete on access_entry
        for each row execute function keep_access_entry();
      create trigger access_entry_not_emptied before truncate on access_entry
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table access_entry;
      drop function keep_access_entry();
    `);
  }
}
