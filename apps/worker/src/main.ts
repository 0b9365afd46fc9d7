import 'reflect-metadata';
import { configuredSecrets, loadConfig, logLevelsFrom } from '@tctp/config';
import { programLog, tellCrashes } from '@tctp/logs';
import { openQueues } from '@tctp/queue';
import { createWorker } from './create-worker';

/** The worker alone. Any number may run side by side. */
const config = loadConfig();
const log = programLog({
  levels: logLevelsFrom(config.logLevel),
  format: config.logFormat,
  secrets: configuredSecrets(),
});
tellCrashes(log);
if (config.databaseUrl === null) throw new Error('Đặt DATABASE_URL (set DATABASE_URL), hoặc chạy: npm start');
const queues = openQueues(
  config.redisUrl === null
    ? { kind: 'postgres', url: config.databaseUrl }
    : { kind: 'redis', url: config.redisUrl },
);
const worker = await createWorker({
  databaseUrl: config.databaseUrl,
  evidence: config,
  sandbox: config.sandbox,
  mail: config.mail,
  publicUrl: config.publicUrl,
  retention: config.retention,
  queues,
  sweepSeconds: config.sweepSeconds,
  relayMilliseconds: config.relayMilliseconds,
  jobLockSeconds: config.jobLockSeconds,
  log,
});
console.log('Worker: đang chạy (running)');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void worker
      .close()
      .then(() => queues.close())
      .then(() => process.exit(0));
  });
}
