import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error';
import { loadConfig } from './load-config';
import { logLevelsFrom } from './log-levels-from';

function refusal(env: Record<string, string>): ConfigError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('needs no variable at all', () => {
    expect(loadConfig({})).toEqual({
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      s3: null,
      clamd: null,
      mail: null,
      oidc: null,
      publicUrl: null,
      sandbox: false,
      uploadLimitBytes: 50 * 1024 * 1024,
      secretKey: null,
      secondFactorRoles: [],
      sessionHours: 12,
      sessionIdleMinutes: 120,
      webDir: resolve('dist/web'),
      logLevel: 'warn',
      logFormat: 'text',
      retention: { usual: 30, trail: 730 },
      secureCookies: false,
      trustedProxies: [],
      allowedHosts: [],
      requestSeconds: 300,
      requestsPerMinute: 1200,
      sweepSeconds: 30,
      relayMilliseconds: 500,
      jobLockSeconds: 10,
    });
  });

  it('reads every variable', () => {
    const config = loadConfig({
      DATABASE_URL: 'postgres://u:p@db/tctp',
      REDIS_URL: 'rediss://cache:6380/1',
      PORT: '0',
      HOST: '0.0.0.0',
      TCTP_DATA_DIR: '/srv/tctp',
      TCTP_S3_BUCKET: 'minh-chung',
      TCTP_S3_REGION: 'us-east-1',
      TCTP_S3_ENDPOINT: 'https://minio.local:9000',
      TCTP_S3_ACCESS_KEY_ID: 'tctp',
      TCTP_S3_SECRET_ACCESS_KEY: 'hunter2',
      TCTP_S3_PREFIX: 'an-giang',
      TCTP_CLAMD: '/run/clamav/clamd.ctl',
      TCTP_SMTP_URL: 'smtps://tctp:hunter2@mail.local:465',
      TCTP_MAIL_FROM: 'Văn phòng UBND <cchc@tinhbien.example>',
      TCTP_PUBLIC_URL: 'https://cchc.tinhbien.example/',
      TCTP_SANDBOX: 'true',
      TCTP_UPLOAD_LIMIT_MB: '2',
      TCTP_SECRET_KEY: 'k'.repeat(32),
      TCTP_SECOND_FACTOR_ROLES: 'admin, chairman',
      TCTP_SESSION_HOURS: '8',
      TCTP_SESSION_IDLE_MINUTES: '30',
      TCTP_WEB_DIR: '/srv/web',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
      TCTP_RETENTION_DAYS: '60',
      TCTP_TRAIL_DAYS: '1000',
      TCTP_SECURE_COOKIES: '1',
      TCTP_TRUSTED_PROXIES: '10.0.0.5, fd00::/8,',
      TCTP_ALLOWED_HOSTS: 'cchc.local:3000',
      TCTP_REQUEST_SECONDS: '60',
      TCTP_RATE_LIMIT: '600',
      TCTP_SWEEP_SECONDS: '5',
      TCTP_RELAY_MILLISECONDS: '100',
      TCTP_JOB_LOCK_SECONDS: '2',
    });
    expect(config).toEqual({
      databaseUrl: 'postgres://u:p@db/tctp',
      redisUrl: 'rediss://cache:6380/1',
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/tctp',
      s3: {
        bucket: 'minh-chung',
        region: 'us-east-1',
        endpoint: 'https://minio.local:9000',
        keys: { accessKeyId: 'tctp', secretAccessKey: 'hunter2' },
        prefix: 'an-giang/',
      },
      clamd: '/run/clamav/clamd.ctl',
      mail: {
        url: 'smtps://tctp:hunter2@mail.local:465',
        from: { name: 'Văn phòng UBND', address: 'cchc@tinhbien.example' },
      },
      oidc: null,
      publicUrl: 'https://cchc.tinhbien.example',
      sandbox: true,
      uploadLimitBytes: 2 * 1024 * 1024,
      secretKey: 'k'.repeat(32),
      secondFactorRoles: ['admin', 'chairman'],
      sessionHours: 8,
      sessionIdleMinutes: 30,
      webDir: '/srv/web',
      logLevel: 'debug',
      logFormat: 'json',
      retention: { usual: 60, trail: 1000 },
      secureCookies: true,
      trustedProxies: ['10.0.0.5', 'fd00::/8'],
      allowedHosts: ['cchc.local:3000'],
      requestSeconds: 60,
      requestsPerMinute: 600,
      sweepSeconds: 5,
      relayMilliseconds: 100,
      jobLockSeconds: 2,
    });
  });

  it('takes an empty or blank variable as absent', () => {
    expect(loadConfig({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: null, port: 3000 });
  });

  it('names every wrong variable at once, with what to write', () => {
    const error = refusal({
      PORT: '70000',
      TCTP_SANDBOX: 'maybe',
      LOG_LEVEL: 'loud',
      TCTP_SWEEP_SECONDS: '1.5',
    });
    expect(error.variables).toEqual(['PORT', 'TCTP_SANDBOX', 'LOG_LEVEL', 'TCTP_SWEEP_SECONDS']);
    expect(error.message).toContain(
      'PORT: ghi một số nguyên từ 0 đến 65535 (write a whole number from 0 to 65535)',
    );
    expect(error.message).toContain('TCTP_SANDBOX=true');
    expect(error.message).toContain('fatal, error, warn, log, debug, verbose');
  });

  it('never repeats a refused value, which may be a password', () => {
    const error = refusal({ DATABASE_URL: 'mysql://u:hunter2@db/x', REDIS_URL: 'hunter2' });
    expect(error.variables).toEqual(['DATABASE_URL', 'REDIS_URL']);
    expect(error.message).not.toContain('hunter2');
  });

  it('keeps evidence in S3 by bucket and region alone, with the keys and the server the cloud gives', () => {
    const config = loadConfig({ TCTP_S3_BUCKET: 'minh-chung', TCTP_S3_REGION: 'ap-southeast-1' });
    const { s3 } = config;
    expect(s3).toEqual({
      bucket: 'minh-chung',
      region: 'ap-southeast-1',
      endpoint: null,
      keys: null,
      prefix: '',
    });
  });

  it.each([
    [['TCTP_S3_BUCKET'], ['TCTP_S3_REGION']],
    [['TCTP_S3_SECRET_ACCESS_KEY'], ['TCTP_S3_BUCKET', 'TCTP_S3_REGION', 'TCTP_S3_ACCESS_KEY_ID']],
    [['TCTP_S3_BUCKET', 'TCTP_S3_REGION', 'TCTP_S3_ACCESS_KEY_ID'], ['TCTP_S3_SECRET_ACCESS_KEY']],
    [['TCTP_S3_PREFIX'], ['TCTP_S3_BUCKET', 'TCTP_S3_REGION']],
  ])('given %j of S3 alone, names %j as missing and repeats no value', (given, missing) => {
    const error = refusal(Object.fromEntries(given.map((name) => [name, 'hunter2'])));
    expect(error.variables).toEqual(missing);
    for (const name of missing) expect(error.message).toContain(`${name}: ghi`);
    expect(error.message).not.toContain('hunter2');
  });

  it.each([
    [{ NODE_ENV: 'production' }, undefined, true],
    [{ NODE_ENV: 'production', TCTP_SECURE_COOKIES: 'false' }, undefined, false],
    [{}, undefined, false],
  ])('under %j, sandbox %j, cookies need HTTPS: %j', (env, sandbox, secureCookies) => {
    expect(loadConfig(env, { sandbox }).secureCookies).toBe(secureCookies);
  });

  it.each(['nginx', '10.0.0.0/33', '10.0.0.1/8/8', 'true', '*'])(
    'trusts no proxy that is written as %j',
    (proxies) => {
      expect(refusal({ TCTP_TRUSTED_PROXIES: proxies }).variables).toEqual(['TCTP_TRUSTED_PROXIES']);
    },
  );

  it('runs no sandbox in production, whichever way it is asked for, and says what to leave out', () => {
    const production = { NODE_ENV: 'production' };
    expect(refusal({ ...production, TCTP_SANDBOX: 'true' }).variables).toEqual(['TCTP_SANDBOX']);
    expect(() => loadConfig(production, { sandbox: true })).toThrow(/TCTP_SANDBOX: .*bỏ --sandbox/);
    expect(loadConfig(production).sandbox).toBe(false);
    expect(loadConfig({ NODE_ENV: 'development', TCTP_SANDBOX: 'true' }).sandbox).toBe(true);
  });

  it('lets overrides win and ignores undefined ones', () => {
    const config = loadConfig({ PORT: '4000', HOST: 'a' }, { port: 5000, host: undefined, dataDir: 'here' });
    expect(config).toMatchObject({ port: 5000, host: 'a', dataDir: resolve('here') });
  });
});

describe('logLevelsFrom', () => {
  it('includes every graver level', () => {
    expect(logLevelsFrom('warn')).toEqual(['fatal', 'error', 'warn']);
  });

  it('wants a mail server and a sender, or neither', () => {
    expect(refusal({ TCTP_SMTP_URL: 'smtp://mail.local' }).variables).toEqual(['TCTP_MAIL_FROM']);
    expect(refusal({ TCTP_MAIL_FROM: 'cchc@tinhbien.example' }).variables).toEqual(['TCTP_SMTP_URL']);
    expect(
      refusal({ TCTP_SMTP_URL: 'http://mail.local', TCTP_MAIL_FROM: 'a@b.vn\nBcc: c@d.vn' }).variables,
    ).toEqual(['TCTP_SMTP_URL', 'TCTP_MAIL_FROM']);
  });
});
