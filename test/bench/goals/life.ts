import { acceptTask, approveEvidence, submitEvidence, takeForReview } from '@tctp/application';
import type { CommandDeps } from '@tctp/application';
import { systemClock, typeormUnitOfWork } from '@tctp/persistence';
import pg from 'pg';
import { atWorkOn } from '../at-work';
import type { Bench } from '../bench';
import type { Contender } from '../in-turn';
import { closedLoop, inTurn } from '../in-turn';
import { A_FILE_FOR_EACH } from '../lives';
import { COMPONENTS, aReviewer, loadNation, officerOf, taskOf } from '../nation';
import { createLives, livesByHand } from '../peers/by-hand';
import { installPeers, peerProcess } from '../peers/installed';
import { openProgramDatabase } from '../servers';

const COMMUNES = 1_250;

/** A task from assigned to approved, each step through everything, beside the same by hand and as a durable workflow. */
export const life: Bench = {
  name: 'life',
  async run({ server, rounds, milliseconds, report, note }) {
    const source = await openProgramDatabase(await server.database('lives'));
    await loadNation(source, COMMUNES);
    await source.query(A_FILE_FOR_EACH);
    const peerUrl = await server.database('lives_by_hand');
    await createLives(peerUrl);
    const pool = new pg.Pool({ connectionString: peerUrl, max: 32 });
    pool.on('error', () => undefined);
    const deps: CommandDeps = { work: typeormUnitOfWork(source), clock: systemClock };
    const next = taskAfterTask();
    const program = (clients: number): Contender => ({
      name: 'tctp',
      run: (milliseconds) => closedLoop(clients, milliseconds, () => live(deps, next())),
    });
    const withPeers = installPeers(note);
    for (const clients of [8, 32]) {
      const dbosUrl = await server.database(`dbos${clients}`);
      const dbos = withPeers
        ? await peerProcess('dbos-lives.mjs', 'DBOS', { DATABASE_URL: dbosUrl }, { clients })
        : null;
      const figures = await inTurn([livesByHand(pool, clients), ...(dbos ? [dbos] : []), program(clients)], {
        rounds,
        milliseconds,
      });
      dbos?.end();
      report({ title: `Whole lives per second, ${clients} clients`, figures });
    }
    await pool.end();
    await source.destroy();
  },
};

function taskAfterTask(): () => number {
  let task = -1;
  return () => (task += 1) % (COMMUNES * COMPONENTS);
}

async function live(deps: CommandDeps, task: number): Promise<void> {
  const commune = Math.floor(task / COMPONENTS) + 1;
  const row = task % COMPONENTS;
  const taskId = taskOf(commune, row);
  const officer = officerOf(commune, row);
  const reviewer = aReviewer(commune);
  const { by, done } = atWorkOn(taskId);
  done(await acceptTask(deps, by(officer)));
  done(await submitEvidence(deps, by(officer), { facts: {}, note: null }));
  done(await takeForReview(deps, by(reviewer)));
  done(await approveEvidence(deps, by(reviewer), { facts: null, note: null }));
}
