import { urgeTask } from '@tctp/application';
import type { CommandDeps } from '@tctp/application';
import { systemClock, typeormUnitOfWork } from '@tctp/persistence';
import pg from 'pg';
import type { Contender } from '../in-turn';
import { closedLoop, inTurn } from '../in-turn';
import { COMPONENTS, loadNation, aReviewer, taskOf } from '../nation';
import { openProgramDatabase } from '../servers';
import { atWorkOn } from '../at-work';
import type { Bench } from '../bench';
import { fiveStatements, openPeerSource, threeSaves } from '../peers/from-node';
import { hasPgbench, pgbench } from '../peers/pgbench';
import { createSimpleTables } from '../peers/simple-tables';

const COMMUNES = 250;

/** One decision through everything: permission, version, machine, history with its chain, deadlines, digests, outbox. */
export const decision: Bench = {
  name: 'decision',
  async run({ server, rounds, milliseconds, report }) {
    const peerUrl = await server.database('peers');
    await createSimpleTables(peerUrl);
    const source = await openProgramDatabase(await server.database('decisions'));
    await loadNation(source, COMMUNES);
    const pool = new pg.Pool({ connectionString: peerUrl, max: 32 });
    pool.on('error', () => undefined);
    const peers = await openPeerSource(peerUrl, 32);
    const deps: CommandDeps = { work: typeormUnitOfWork(source), clock: systemClock };
    const versions = new Map<string, number>();
    const program = (clients: number, atOnce = 1): Contender => ({
      name: atOnce === 1 ? 'tctp: one decision' : `tctp: ${atOnce} at once`,
      run: async (milliseconds) =>
        atOnce *
        (await closedLoop(clients, milliseconds, (client, turn) =>
          Promise.all(
            Array.from({ length: atOnce }, (_, place) =>
              urge(deps, versions, client * atOnce + place, turn, clients * atOnce),
            ),
          ),
        )),
    });
    for (const clients of [8, 32]) {
      const figures = await inTurn(
        [
          ...(hasPgbench ? [pgbench(peerUrl, clients)] : []),
          fiveStatements(pool, clients),
          threeSaves(peers, clients),
          program(clients),
          ...(clients === 32 ? [program(8, 50)] : []),
        ],
        { rounds, milliseconds },
      );
      report({ title: `Decisions per second, ${clients} clients`, figures });
    }
    await pool.end();
    await peers.destroy();
    await source.destroy();
  },
};

/** Each client has tasks of its own, and knows their versions as a screen would. */
async function urge(
  deps: CommandDeps,
  versions: Map<string, number>,
  client: number,
  turn: number,
  clients: number,
): Promise<void> {
  const own = Math.floor((COMMUNES * COMPONENTS) / clients);
  const task = client * own + (turn % own);
  const commune = Math.floor(task / COMPONENTS) + 1;
  const taskId = taskOf(commune, task % COMPONENTS);
  const { by, done } = atWorkOn(taskId, versions);
  done(await urgeTask(deps, by(aReviewer(commune)), { reason: 'Sắp đến hạn' }));
}
