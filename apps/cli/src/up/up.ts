import { rm } from 'node:fs/promises';
import type { Config } from '@tctp/config';
import { VERSION, configuredSecrets, logLevelsFrom } from '@tctp/config';
import { programLog, tellCrashes } from '@tctp/logs';
import { openSecretKey } from '@tctp/identity';
import { openQueues } from '@tctp/queue';
import { evidenceFolder } from '@tctp/storage';
import { createApi, offerSetUp } from '../../../api/src/index';
import { createWorker } from '../../../worker/src/index';
import { askForPort } from './ask-for-port';
import { banner } from './banner';
import { openDatabase } from './open-database';
import { prepareSandbox } from './prepare-sandbox';
import type { SandboxWanted } from './prepare-sandbox';
import { claimDataFolder } from './running-mark';
import { SANDBOX_PASSWORD } from './sandbox-accounts';

/** The whole program in one process: database, API, screens and worker. Resolves when it has been told to stop. */
export async function up(
  config: Config,
  options: SandboxWanted & { reset: boolean; say: (line: string) => void },
): Promise<void> {
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.reverse()) await close();
  };
  try {
    const mark = await claimDataFolder(config.dataDir);
    closing.push(() => mark.release());
    await askForPort(config);
    if (options.reset) {
      options.say('Xoá dữ liệu diễn tập, làm lại từ đầu… (reset)');
      await rm(evidenceFolder(config.dataDir), { recursive: true, force: true });
    }

    options.say('Khởi động PostgreSQL… (starting PostgreSQL)');
    const database = await openDatabase(config, { reset: options.reset });
    closing.push(() => database.close());
    if (database.migrated.length > 0)
      options.say(`Đã dựng cơ sở dữ liệu (migrated): ${database.migrated.length}`);
    const sandbox = config.sandbox ? await prepareSandbox(database.url, options) : null;
    if (sandbox?.loaded === true)
      options.say(`Đã nạp ${sandbox.sample.title}: ${sandbox.tasks} việc (plans loaded)`);

    const queues = openQueues(
      config.redisUrl === null
        ? { kind: 'postgres', url: database.url }
        : { kind: 'redis', url: config.redisUrl },
    );
    closing.push(() => queues.close());
    const log = programLog({
      levels: logLevelsFrom(config.logLevel),
      format: config.logFormat,
      secrets: configuredSecrets(),
    });
    tellCrashes(log);
    const worker = await createWorker({
      ...config,
      databaseUrl: database.url,
      evidence: config,
      queues,
      log,
    });
    closing.push(() => worker.close());
    const api = await createApi({
      databaseUrl: database.url,
      evidence: config,
      mail: config.mail,
      oidc: config.oidc,
      publicUrl: config.publicUrl,
      nudgeSweep: () => queues.publisher.nudge(),
      log,
      secretKey: await openSecretKey({ configured: config.secretKey, dataDir: config.dataDir }),
      settings: { ...config, sandboxPassword: config.sandbox ? SANDBOX_PASSWORD : null, version: VERSION },
    });
    closing.push(() => api.close());

    await api.listen(config.port, config.host);
    const url = addressOf(await api.getUrl());
    await mark.write(url);
    options.say(banner(url, sandbox));
    const setUp = config.sandbox ? null : await offerSetUp(database.url, config.publicUrl ?? url);
    if (setUp !== null) options.say(setUp);
    await untilStopped(options.say);
  } finally {
    await closeAll();
  }
}

function untilStopped(say: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      say('\nĐang dừng… (stopping)');
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}

/** What a person can type: not the wildcard address. */
function addressOf(url: string): string {
  return url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost').replace('0.0.0.0', 'localhost');
}
