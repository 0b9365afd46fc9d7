import { setTimeout as pause } from 'node:timers/promises';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';

/** The same with graphile-worker, its jobs added by one statement. */
const connectionString = process.env.DATABASE_URL;
const logger = new Logger(() => () => undefined);
const utils = await makeWorkerUtils({ connectionString, logger });
await utils.migrate();

process.on('message', async ({ jobs }) => {
  const due = Date.now() + 20_000;
  await utils.withPgClient((client) =>
    client.query(
      `select count(*) from graphile_worker.add_jobs(array(
         select json_populate_record(null::graphile_worker.job_spec,
                  json_build_object('identifier', 'due', 'run_at', to_timestamp($1::float8 / 1000)))
           from generate_series(1, $2::integer)))`,
      [due, jobs],
    ),
  );
  let done = 0;
  const runner = await run({
    connectionString,
    logger,
    concurrency: 100,
    pollInterval: 100,
    taskList: { due: async () => void (done += 1) },
  });
  while (done < jobs) await pause(50);
  process.send((jobs * 1000) / (Date.now() - due));
  await runner.stop();
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
