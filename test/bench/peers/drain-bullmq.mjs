import { setTimeout as pause } from 'node:timers/promises';
import { Queue, Worker, createPostgresBackend } from 'bullmq';

/** So many jobs that are due at one moment and do nothing: how many are done per second after it. */
const { REDIS_URL: redis, DATABASE_URL: postgres } = process.env;
const factory = redis === undefined ? createPostgresBackend : undefined;
const connection =
  redis === undefined
    ? { connectionString: postgres, migrate: true, max: 10 }
    : { url: redis, maxRetriesPerRequest: null };
const args = (options) => (factory === undefined ? [options] : [options, factory]);
const queue = new Queue('drain', ...args({ connection }));
await queue.waitUntilReady();

process.on('message', async ({ jobs }) => {
  const due = Date.now() + Math.max(15_000, Math.round(jobs / 3));
  const batch = 2_000;
  for (let from = 0; from < jobs; from += batch) {
    await queue.addBulk(
      Array.from({ length: Math.min(batch, jobs - from) }, () => ({
        name: 'due',
        data: {},
        opts: { delay: Math.max(0, due - Date.now()), removeOnComplete: true },
      })),
    );
  }
  if (Date.now() > due) process.stderr.write('The jobs were due before all of them had been added.\n');
  let done = 0;
  const worker = new Worker('drain', async () => void (done += 1), ...args({ connection, concurrency: 100 }));
  while (done < jobs) await pause(50);
  const seconds = (Date.now() - due) / 1000;
  process.send(jobs / seconds);
  await worker.close(true).catch(() => undefined);
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
