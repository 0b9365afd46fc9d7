import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand, and contract `sealed_task`. Events of registers, surveys and periodic reports, what is said of a whole unit and
 * what is added to a plan are chained as events of tasks are, each by a trigger, so that no writer can forget it; seals cover them as well. What stands already is chained here,
 * and sealed by the next seal.
 */
export class ChainEveryHistory1795735000000 implements MigrationInterface {
  name = 'ChainEveryHistory1795735000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const history of HISTORIES) await runner.query(chain(history));
    await runner.query(SEALED_CHAIN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SEALED_TASK);
    for (const history of HISTORIES) await runner.query(unchain(history));
  }
}

/** `chain`: what its entries are numbered within; `entry`: what a hash covers beside the tenant, byte for byte. */
interface History {
  table: string;
  chain: readonly string[];
  number: string;
  entry: readonly string[];
  at: string;
}

const HISTORIES: readonly History[] = [
  {
    table: 'register_event',
    chain: ['tenant_id', 'plan_id', 'register'],
    number: 'sequence',
    entry: ['entry_id', 'act', 'state', 'changes', 'reason', 'by', 'stands_for'],
    at: 'at',
  },
  {
    table: 'survey_event',
    chain: ['tenant_id', 'plan_id'],
    number: 'number',
    entry: ['kind', 'survey_id', 'questionnaire_id', 'code', 'params', 'reason', 'made_by', 'stands_for'],
    at: 'made_at',
  },
  {
    table: 'periodic_report_event',
    chain: ['tenant_id', 'plan_id', 'period'],
    number: 'number',
    entry: ['code', 'params', 'reason', 'actor_id', 'acted_for'],
    at: 'at',
  },
  {
    table: 'plan_fact',
    chain: ['tenant_id', 'plan_id', 'fact'],
    number: 'sequence',
    entry: ['value', 'reason', 'document_number', 'document_issued_on', 'said_by', 'said_for'],
    at: 'said_at',
  },
  {
    table: 'plan_addition',
    chain: ['tenant_id', 'plan_id'],
    number: 'sequence',
    entry: ['row_id', 'component_code', 'reason', 'document_number', 'document_issued_on', 'added_by'],
    at: 'added_at',
  },
];

/** A row that brings its hash is one that is restored, and keeps it: verifying says whether it fits. */
function chain({ table, chain: within, number, entry, at }: History): string {
  const covered = [...within, number, ...entry].map((column) => `(e).${column}`).join(', ');
  const same = (one: string, other: string) =>
    within.map((column) => `${one}.${column} = ${other}.${column}`).join(' and ');
  return `
    create function history_entry(e ${table}) returns bytea language sql immutable parallel safe return
      convert_to(jsonb_build_array(${covered}, (extract(epoch from (e).${at}) * 1000000)::bigint)::text, 'UTF8');

    alter table ${table} add column hash bytea;
    alter table ${table} disable trigger ${table}_append_only;
    update ${table} e set hash = c.hash
      from (
        select ${within.join(', ')}, ${number}, history_chain(null, history_entry(v))
               over (partition by ${within.join(', ')} order by ${number}) as hash
          from ${table} v) c
     where ${same('c', 'e')} and c.${number} = e.${number};
    alter table ${table} enable trigger ${table}_append_only;
    alter table ${table} alter column hash set not null;
    alter table ${table} add constraint ${table}_hash_is_sha256 check (octet_length(hash) = 32);

    create function chain_${table}() returns trigger language plpgsql as $$
    declare
      before bytea;
    begin
      if new.hash is null then
        select e.hash into before from ${table} e where ${same('e', 'new')} and e.${number} = new.${number} - 1;
        if not found and new.${number} > 1 then
          raise exception '% has no entry before number %', tg_table_name, new.${number}
            using errcode = 'integrity_constraint_violation';
        end if;
        new.hash := history_link(before, null, history_entry(new));
      end if;
      return new;
    end $$;
    create trigger ${table}_chained before insert on ${table}
      for each row execute function chain_${table}();`;
}

function unchain({ table }: History): string {
  return `
    drop trigger ${table}_chained on ${table};
    drop function chain_${table}();
    drop function history_entry(${table});
    alter table ${table} drop column hash;`;
}

/** How far each history has been sealed: as far as the last seal that names it. `kind` is none of a task in a seal. */
const SEALED_CHAIN = `
  create table sealed_chain (
    tenant_id text not null,
    plan_id text not null,
    kind text not null check (kind in ('task', 'register', 'survey', 'report', 'fact', 'addition')),
    id text not null,
    sequence integer not null check (sequence > 0),
    primary key (tenant_id, plan_id, kind, id),
    foreign key (tenant_id, plan_id) references plan
  );
  insert into sealed_chain (tenant_id, plan_id, kind, id, sequence)
  select s.tenant_id, s.plan_id, coalesce(head->>3, 'task'), head->>0, max((head->>1)::integer)
    from history_seal s cross join lateral jsonb_array_elements(s.heads) as head
   group by 1, 2, 3, 4;
  drop table sealed_task;`;

const SEALED_TASK = `
  create table sealed_task (
    tenant_id text not null,
    task_id text not null,
    sequence integer not null,
    primary key (tenant_id, task_id)
  );
  insert into sealed_task (tenant_id, task_id, sequence)
  select tenant_id, id, sequence from sealed_chain where kind = 'task';
  drop table sealed_chain;`;
