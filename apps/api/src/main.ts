import 'reflect-metadata';
import { VERSION, configuredSecrets, loadConfig, logLevelsFrom } from '@tctp/config';
import { openSecretKey } from '@tctp/identity';
import { migrate } from '@tctp/persistence';
import { programLog, tellCrashes } from '@tctp/logs';
import { openQueues } from '@tctp/queue';
import { createApi } from './create-api';
import { offerSetUp } from './offer-set-up';

/** The API alone, against a database and a queue that somebody else runs. `tctp up` is the all-in-one. */
const config = loadConfig();
const log = programLog({
  levels: logLevelsFrom(config.logLevel),
  format: config.logFormat,
  secrets: configuredSecrets(),
});
tellCrashes(log);
if (config.databaseUrl === null) throw new Error('Đặt DATABASE_URL (set DATABASE_URL), hoặc chạy: npm start');
await migrate(config.databaseUrl);
const queues = openQueues(
  config.redisUrl === null
    ? { kind: 'postgres', url: config.databaseUrl }
    : { kind: 'redis', url: config.redisUrl },
);
const app = await createApi({
  databaseUrl: config.databaseUrl,
  evidence: config,
  mail: config.mail,
  oidc: config.oidc,
  publicUrl: config.publicUrl,
  nudgeSweep: () => queues.publisher.nudge(),
  log,
  secretKey: await openSecretKey({ configured: config.secretKey, dataDir: config.dataDir }),
  settings: {
    sandbox: config.sandbox,
    sandboxPassword: null,
    uploadLimitBytes: config.uploadLimitBytes,
    secondFactorRoles: config.secondFactorRoles,
    sessionHours: config.sessionHours,
    sessionIdleMinutes: config.sessionIdleMinutes,
    secureCookies: config.secureCookies,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    allowedHosts: config.allowedHosts,
    requestSeconds: config.requestSeconds,
    requestsPerMinute: config.requestsPerMinute,
    webDir: config.webDir,
    version: VERSION,
  },
});
app.enableShutdownHooks();
await app.listen(config.port, config.host);
console.log(`API: ${await app.getUrl()}`);
const setUp = config.sandbox
  ? null
  : await offerSetUp(config.databaseUrl, config.publicUrl ?? (await app.getUrl()));
if (setUp !== null) console.log(setUp);
