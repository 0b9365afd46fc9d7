import type pg from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import type { Contender } from '../in-turn';
import { closedLoop } from '../in-turn';
import { taskFor } from './simple-tables';

/** A transaction by hand: begin, read for update, three writes, commit. */
export function fiveStatements(pool: pg.Pool, clients: number): Contender {
  return {
    name: 'pg: five statements',
    run: (milliseconds) =>
      closedLoop(clients, milliseconds, async (client, turn) => {
        const task = taskFor(client, turn, clients);
        const connection = await pool.connect();
        try {
          await connection.query('begin');
          const { rows } = await connection.query<{ version: number }>({
            name: 'r',
            text: READ,
            values: [task],
          });
          await connection.query({ name: 'u', text: UPDATE, values: [task, rows[0]?.version ?? 0] });
          await connection.query({ name: 'e', text: EVENT, values: [task] });
          await connection.query({ name: 'o', text: OUTBOX, values: [task] });
          await connection.query('commit');
        } finally {
          connection.release();
        }
      }),
  };
}

const READ = `select version, snapshot from peer_task where id = $1 for update`;
const UPDATE = `update peer_task set version = version + 1, state = 'inProgress',
  snapshot = '{"state": "inProgress", "step": 1}', updated_at = now() where id = $1 and version = $2`;
const EVENT = `insert into peer_event (task_id, version, code, params, actor, at)
  values ($1, 1, 'urged', '{"by": "reviewer"}', 'reviewer', now())`;
const OUTBOX = `insert into peer_outbox (job, payload) values ('tell', jsonb_build_object('task', $1::integer))`;

interface PeerTask {
  id: number;
  version: number;
  state: string;
  snapshot: object;
  updatedAt: Date;
}

const Task = new EntitySchema<PeerTask>({
  name: 'PeerTask',
  tableName: 'peer_task',
  columns: {
    id: { type: 'integer', primary: true },
    version: { type: 'integer', version: true },
    state: { type: 'text' },
    snapshot: { type: 'jsonb' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});
const Event = new EntitySchema<Record<string, unknown>>({
  name: 'PeerEvent',
  tableName: 'peer_event',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    taskId: { type: 'integer', name: 'task_id' },
    version: { type: 'integer' },
    code: { type: 'text' },
    params: { type: 'jsonb' },
    actor: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});
const Outbox = new EntitySchema<Record<string, unknown>>({
  name: 'PeerOutbox',
  tableName: 'peer_outbox',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    job: { type: 'text' },
    payload: { type: 'jsonb' },
  },
});

export function openPeerSource(url: string, poolSize: number): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url, entities: [Task, Event, Outbox], poolSize }).initialize();
}

/** As one would write it first: load the entity, change it, save it, save its event, save its outbox row. */
export function threeSaves(source: DataSource, clients: number): Contender {
  return {
    name: 'TypeORM: three saves',
    run: (milliseconds) =>
      closedLoop(clients, milliseconds, (client, turn) =>
        source.transaction(async (manager) => {
          const task = await manager.findOneByOrFail(Task, { id: taskFor(client, turn, clients) });
          task.state = turn % 2 === 0 ? 'inProgress' : 'assigned';
          task.snapshot = { state: task.state, step: turn };
          task.updatedAt = new Date();
          await manager.save(Task, task);
          await manager.save(Event, {
            taskId: task.id,
            version: task.version,
            code: 'urged',
            params: { by: 'reviewer' },
            actor: 'reviewer',
            at: new Date(),
          });
          await manager.save(Outbox, { job: 'tell', payload: { task: task.id } });
        }),
      ),
  };
}
