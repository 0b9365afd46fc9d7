import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error';
import { loadConfig } from './load-config';
import { SECRETS, configuredSecrets } from './secret-files';
import { VARIABLES } from './variables';

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tctp-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const refused = (env: Record<string, string>) => {
    try {
      loadConfig(env);
    } catch (error) {
      if (error instanceof ConfigError) return error;
    }
    throw new Error('the configuration was accepted');
  };

  it('is read as if it stood in the environment, without the end of its line', () => {
    const config = loadConfig({
      DATABASE_URL_FILE: file('database', 'postgres://tctp:hunter2@db/tctp\n'),
      TCTP_SMTP_URL_FILE: file('smtp', 'smtp://tctp:hunter3@mail.local'),
      TCTP_MAIL_FROM: 'cchc@tinhbien.example',
    });
    expect(config.databaseUrl).toBe('postgres://tctp:hunter2@db/tctp');
    expect(config.mail?.url).toBe('smtp://tctp:hunter3@mail.local');
  });

  it('is refused beside the variable itself, when it is not there, and when it is empty', () => {
    const both = {
      REDIS_URL: 'redis://:hunter2@cache',
      REDIS_URL_FILE: file('redis', 'redis://:hunter3@cache'),
      DATABASE_URL_FILE: join(folder, 'khong-co'),
      TCTP_OIDC_CLIENT_SECRET_FILE: file('empty', '\n'),
    };
    const error = refused(both);
    expect(error.variables).toEqual(['DATABASE_URL_FILE', 'REDIS_URL_FILE', 'TCTP_OIDC_CLIENT_SECRET_FILE']);
    expect(error.message).toContain('DATABASE_URL_FILE: ghi đường dẫn một tệp');
    expect(error.message).not.toMatch(/hunter|khong-co/);
  });

  it('with a wrong value is refused without a word of it', () => {
    const error = refused({ DATABASE_URL_FILE: file('wrong', 'mysql://u:hunter2@db/x') });
    expect(error.variables).toEqual(['DATABASE_URL']);
    expect(error.message).not.toContain('hunter2');
  });

  it('is known to the log: whole, and the password of an address as it is and as it is spelled', () => {
    expect(
      configuredSecrets({
        DATABASE_URL_FILE: file('spelled', 'postgres://tctp:m%E1%BA%ADt@db/tctp'),
        REDIS_URL: 'redis://cache',
        TCTP_S3_SECRET_ACCESS_KEY: 'khoá-dài',
      }),
    ).toEqual(['postgres://tctp:m%E1%BA%ADt@db/tctp', 'm%E1%BA%ADt', 'mật', 'khoá-dài']);
  });

  it('can be any variable whose name or example says it is secret', () => {
    const secret = Object.entries(VARIABLES)
      .filter(
        ([name, { advice }]) => /SECRET|PASSWORD|_KEY|TOKEN/.test(name) || /:[^/@]+@/.test(advice.example),
      )
      .filter(([name]) => !name.endsWith('_FILE'))
      .map(([name]) => name);
    expect(SECRETS).toEqual(expect.arrayContaining(secret));
  });
});
