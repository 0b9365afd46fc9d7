import { resolve } from 'node:path';
import { ConfigError } from './config-error';
import type { Config } from './config';
import { mailFrom } from './mail-from';
import { oidcFrom } from './oidc-from';
import { s3From } from './s3-from';
import { withSecretFiles } from './secret-files';
import { VARIABLES, type Values, type VariableName } from './variables';

/** Everybody knows the password of a rehearsal. */
const NO_REHEARSAL = {
  vi: 'bản diễn tập không chạy khi NODE_ENV=production; bỏ --sandbox và TCTP_SANDBOX, hoặc bỏ NODE_ENV',
  en: 'no sandbox runs with NODE_ENV=production; leave out --sandbox and TCTP_SANDBOX, or NODE_ENV',
};

/**
 * Reads the environment into one typed object. An empty variable counts as absent.
 * `overrides` win over the environment (command-line flags, tests); an undefined override is ignored.
 * Throws `ConfigError` naming every wrong variable.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  overrides: Partial<Config> = {},
): Config {
  const values = parse(env);
  const sandbox = overrides.sandbox ?? values.TCTP_SANDBOX;
  const config: Config = {
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    port: values.PORT,
    host: values.HOST,
    dataDir: values.TCTP_DATA_DIR,
    s3: s3From(values),
    clamd: values.TCTP_CLAMD,
    mail: mailFrom(values),
    oidc: oidcFrom(values),
    publicUrl: values.TCTP_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    sandbox,
    uploadLimitBytes: values.TCTP_UPLOAD_LIMIT_MB * 1024 * 1024,
    secretKey: values.TCTP_SECRET_KEY,
    secondFactorRoles: values.TCTP_SECOND_FACTOR_ROLES,
    sessionHours: values.TCTP_SESSION_HOURS,
    sessionIdleMinutes: values.TCTP_SESSION_IDLE_MINUTES,
    webDir: values.TCTP_WEB_DIR,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT,
    retention: { usual: values.TCTP_RETENTION_DAYS, trail: values.TCTP_TRAIL_DAYS },
    secureCookies: values.TCTP_SECURE_COOKIES ?? (env['NODE_ENV'] === 'production' && !sandbox),
    trustedProxies: values.TCTP_TRUSTED_PROXIES,
    allowedHosts: values.TCTP_ALLOWED_HOSTS,
    requestSeconds: values.TCTP_REQUEST_SECONDS,
    requestsPerMinute: values.TCTP_RATE_LIMIT,
    sweepSeconds: values.TCTP_SWEEP_SECONDS,
    relayMilliseconds: values.TCTP_RELAY_MILLISECONDS,
    jobLockSeconds: values.TCTP_JOB_LOCK_SECONDS,
  };
  const chosen = Object.entries(overrides).filter(([, value]) => value !== undefined);
  const merged: Config = { ...config, ...Object.fromEntries(chosen) };
  if (merged.sandbox && env['NODE_ENV'] === 'production')
    throw new ConfigError(['TCTP_SANDBOX'], NO_REHEARSAL);
  return Object.freeze({ ...merged, dataDir: resolve(merged.dataDir), webDir: resolve(merged.webDir) });
}

function parse(given: Readonly<Record<string, string | undefined>>): Values {
  const names = Object.keys(VARIABLES) as VariableName[];
  const { env, wrong: wrongFiles } = withSecretFiles(given);
  const results = names.map((name) => ({
    name,
    ...VARIABLES[name].schema.safeParse(env[name]?.trim() || undefined),
  }));
  const wrong = results.filter((result) => !result.success).map((result) => result.name);
  if (wrong.length + wrongFiles.length > 0) throw new ConfigError([...wrong, ...wrongFiles]);
  return Object.fromEntries(results.map((result) => [result.name, result.data])) as unknown as Values;
}
