import { readFileSync } from 'node:fs';
import type { VariableName } from './variables';

/** Never printed; each may come from a file instead, as Docker and systemd hand secrets over: NAME_FILE. */
export const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'TCTP_S3_ACCESS_KEY_ID',
  'TCTP_S3_SECRET_ACCESS_KEY',
  'TCTP_SMTP_URL',
  'TCTP_OIDC_CLIENT_SECRET',
  'TCTP_SECRET_KEY',
] as const satisfies readonly VariableName[];
export type SecretName = (typeof SECRETS)[number];
export type SecretFileName = `${SecretName}_FILE`;

type Env = Readonly<Record<string, string | undefined>>;

/** The environment with what the files hold. Wrong: a file that cannot be read or is empty, or both said at once. */
export function withSecretFiles(env: Env): { env: Env; wrong: SecretFileName[] } {
  const filled: Record<string, string | undefined> = { ...env };
  const wrong: SecretFileName[] = [];
  for (const name of SECRETS) {
    const fileName: SecretFileName = `${name}_FILE`;
    const path = env[fileName]?.trim();
    if (!path) continue;
    const value = env[name]?.trim() ? null : readValue(path);
    if (value === null) wrong.push(fileName);
    else filled[name] = value;
  }
  return { env: filled, wrong };
}

function readValue(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** What a log must not show: each secret whole, and the password within an address. */
export function configuredSecrets(given: Env = process.env): string[] {
  const { env } = withSecretFiles(given);
  return SECRETS.flatMap((name) => {
    const value = env[name]?.trim();
    if (!value) return [];
    if (!URL.canParse(value)) return [value];
    const { password } = new URL(value);
    return password === '' ? [] : [value, password, decoded(password)];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
