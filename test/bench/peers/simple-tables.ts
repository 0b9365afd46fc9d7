import pg from 'pg';

/** What the peers work on: a task, its events and its outbox, as plain as they can be. */
export const TASKS = 20_000;

const TABLES = `
create table peer_task (
  id integer primary key, version integer not null, state text not null, snapshot jsonb not null,
  updated_at timestamptz not null);
create table peer_event (
  id bigint generated always as identity primary key, task_id integer not null, version integer not null,
  code text not null, params jsonb not null, actor text not null, at timestamptz not null);
create index on peer_event (task_id, version);
create table peer_outbox (
  id bigint generated always as identity primary key, job text not null, payload jsonb not null, sent_at timestamptz);
insert into peer_task select n, 0, 'assigned', '{"state": "assigned", "step": 0}', now() from generate_series(1, ${TASKS}) n;
create function peer_decide(task integer, seen integer) returns integer language sql as $$
  with changed as (
    update peer_task set version = version + 1, state = 'inProgress',
           snapshot = '{"state": "inProgress", "step": 1}', updated_at = now()
     where id = task and version = seen returning id, version
  ), event as (
    insert into peer_event (task_id, version, code, params, actor, at)
    select id, version, 'urged', '{"by": "reviewer"}', 'reviewer', now() from changed
  )
  insert into peer_outbox (job, payload) select 'tell', jsonb_build_object('task', id) from changed returning 1
$$;
analyze peer_task;`;

export async function createSimpleTables(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(TABLES).finally(() => client.end());
}

/** Neighbours never meet: each client has tasks of its own. */
export function taskFor(client: number, turn: number, clients: number): number {
  const own = Math.floor(TASKS / clients);
  return client * own + (turn % own) + 1;
}
