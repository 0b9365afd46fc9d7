import pg from 'pg';
import { createMachine, transition } from 'xstate';
import type { Contender } from '../in-turn';
import { closedLoop } from '../in-turn';

/** A life as one would write it by hand: a small machine, a read, and one statement that writes everything. */
const machine = createMachine({
  id: 'life',
  initial: 'assigned',
  states: {
    assigned: { on: { accept: 'inProgress' } },
    inProgress: { on: { submit: 'submitted' } },
    submitted: { on: { take: 'underReview' } },
    underReview: { on: { approve: 'approved' } },
    approved: { type: 'final' },
  },
});
const STEPS = ['accept', 'submit', 'take', 'approve'];

const TABLES = `
create table life (id bigint generated always as identity primary key, version integer not null default 0,
  state text not null default 'assigned', updated_at timestamptz not null default now());
create table life_event (life bigint not null references life, sequence integer not null, code text not null, actor text not null,
  at timestamptz not null default now(), primary key (life, sequence));
create table life_outbox (id bigint generated always as identity primary key, job text not null, life bigint not null);
create index on life_outbox (id);`;
const START = `insert into life default values returning id`;
const READ = `select version, state from life where id = $1`;
const WRITE = `
with changed as (
  update life set version = version + 1, state = $3, updated_at = now() where id = $1 and version = $2 returning id, version
), event as (
  insert into life_event (life, sequence, code, actor) select id, version, $4, 'somebody' from changed
), posted as (
  insert into life_outbox (job, life) select 'tell', id from changed
)
select count(*)::integer as n from changed`;

export async function createLives(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(TABLES).finally(() => client.end());
}

export async function oneStep(pool: pg.Pool, id: string, step: string): Promise<void> {
  const { rows } = await pool.query<{ version: number; state: string }>({
    name: 'r',
    text: READ,
    values: [id],
  });
  const { version, state } = rows[0]!;
  const [next] = transition(machine, machine.resolveState({ value: state }), { type: step });
  const values = [id, version, String(next.value), step];
  const written = await pool.query<{ n: number }>({ name: 'w', text: WRITE, values });
  if (written.rows[0]?.n !== 1) throw new Error(`life ${id} was overtaken`);
}

export function livesByHand(pool: pg.Pool, clients: number): Contender {
  return {
    name: 'by hand: XState and SQL',
    run: (milliseconds) =>
      closedLoop(clients, milliseconds, async () => {
        const { rows } = await pool.query<{ id: string }>(START);
        for (const step of STEPS) await oneStep(pool, rows[0]!.id, step);
      }),
  };
}
