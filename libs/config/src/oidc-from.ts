import { existsSync, readFileSync } from 'node:fs';
import { ConfigError } from './config-error';
import type { Config } from './config';
import { mappingSchema } from './oidc-mapping';
import type { OidcMapping } from './oidc-mapping';
import { isSafe } from './safe-address';
import type { Values, VariableName } from './variables';

/** The issuer asks for all of it; without an issuer the rest is a mistake, not a wish. Throws `ConfigError`. */
export function oidcFrom(values: Values): Config['oidc'] {
  const {
    TCTP_OIDC_ISSUER: issuer,
    TCTP_OIDC_CLIENT_ID: clientId,
    TCTP_OIDC_CLIENT_SECRET: clientSecret,
    TCTP_OIDC_NAME: name,
    TCTP_OIDC_SCOPES: scopes,
    TCTP_OIDC_MAPPING: text,
    TCTP_OIDC_MAPPING_FILE: file,
    TCTP_PUBLIC_URL: publicUrl,
  } = values;
  const asked = [clientId, clientSecret, name, text, file].some((value) => value !== null);
  if (issuer === null && !asked) return null;
  const wrong: VariableName[] = [];
  if (issuer === null) wrong.push('TCTP_OIDC_ISSUER');
  if (clientId === null) wrong.push('TCTP_OIDC_CLIENT_ID');
  if (name === null) wrong.push('TCTP_OIDC_NAME');
  if (publicUrl === null || !isSafe(publicUrl)) wrong.push('TCTP_PUBLIC_URL');
  if (text !== null && file !== null) wrong.push('TCTP_OIDC_MAPPING_FILE');
  const mapping = text !== null ? mappingIn(text) : file !== null ? mappingOf(file) : null;
  if (mapping === null) wrong.push(file === null ? 'TCTP_OIDC_MAPPING' : 'TCTP_OIDC_MAPPING_FILE');
  if (wrong.length > 0 || issuer === null || clientId === null || name === null || mapping === null)
    throw new ConfigError([...new Set(wrong)]);
  return { issuer, clientId, clientSecret, name, scopes, mapping };
}

function mappingOf(file: string): OidcMapping | null {
  return existsSync(file) ? mappingIn(readFileSync(file, 'utf8')) : null;
}

function mappingIn(text: string): OidcMapping | null {
  try {
    return mappingSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
