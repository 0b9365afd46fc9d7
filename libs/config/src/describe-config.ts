import type { Config } from './config';

/** The configuration as it may be printed: addresses keep their host and database, and lose user, password and options. */
export function describeConfig(config: Config): Config {
  return {
    ...config,
    databaseUrl: withoutSecrets(config.databaseUrl),
    redisUrl: withoutSecrets(config.redisUrl),
  };
}

function withoutSecrets(address: string | null): string | null {
  if (address === null) return null;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
