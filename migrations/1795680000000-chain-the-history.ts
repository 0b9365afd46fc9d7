import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Every entry of the history carries a hash that covers the entry before it on the same task, and seals cover
 * the heads of all tasks of a plan. Entries from before are chained here, once.
 */
export class ChainTheHistory1795680000000 implements MigrationInterface {
  name = 'ChainTheHistory1795680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function history_entry(
        tenant_id text, plan_id text, task_id text, sequence integer,
        code text, params jsonb, note text, actor_id text, at timestamptz
      ) returns bytea language sql immutable parallel safe return
        convert_to(jsonb_build_array(
          tenant_id, plan_id, task_id, sequence, code, params, note, actor_id,
          (extract(epoch from at) * 1000000)::bigint)::text, 'UTF8');

      create function history_link(before bytea, head bytea, entry bytea)
        returns bytea language sql immutable parallel safe return
        sha256(coalesce(before, head, '') || entry);
      create aggregate history_chain(head bytea, entry bytea) (
        sfunc = history_link, stype = bytea, parallel = safe
      );

      create function seal_entry(
        tenant_id text, plan_id text, number integer, sealed_at timestamptz, heads jsonb
      ) returns bytea language sql immutable parallel safe return
        convert_to(jsonb_build_array(
          tenant_id, plan_id, number, (extract(epoch from sealed_at) * 1000000)::bigint, heads)::text, 'UTF8');

      alter table task_event add column hash bytea;
      alter table task_event disable trigger task_event_append_only;
      update task_event e set hash = c.hash
        from (
          select tenant_id, task_id, sequence,
                 history_chain(null, history_entry(
                   tenant_id, plan_id, task_id, sequence, code, params, note, actor_id, at))
                   over (partition by tenant_id, task_id order by sequence) as hash
            from task_event) c
       where c.tenant_id = e.tenant_id and c.task_id = e.task_id and c.sequence = e.sequence;
      alter table task_event enable trigger task_event_append_only;
      alter table task_event alter column hash set not null;
      alter table task_event add constraint task_event_hash_is_sha256 check (octet_length(hash) = 32);

      create table history_seal (
        tenant_id text not null,
        plan_id text not null,
        number integer not null check (number > 0),
        sealed_at timestamptz not null,
        heads jsonb not null,
        hash bytea not null check (octet_length(hash) = 32),
        primary key (tenant_id, plan_id, number),
        foreign key (tenant_id, plan_id) references plan
      );
      create trigger history_seal_append_only before update or delete or truncate on history_seal
        for each statement execute function refuse_change();

      create table sealed_task (
        tenant_id text not null,
        task_id text not null,
        sequence integer not null,
        primary key (tenant_id, task_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sealed_task;
      drop table history_seal;
      alter table task_event drop column hash;
      drop function seal_entry(text, text, integer, timestamptz, jsonb);
      drop aggregate history_chain(bytea, bytea);
      drop function history_link(bytea, bytea, bytea);
      drop function history_entry(text, text, text, integer, text, jsonb, text, text, timestamptz);
    `);
  }
}
