import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error';
import { loadConfig } from './load-config';

const RULE = { claim: 'groups', equals: 'cchc-noi-vu', role: 'reviewer', unitId: 'noi-vu' };
const WHOLE = {
  TCTP_OIDC_ISSUER: 'https://sso.example/realms/tinh',
  TCTP_OIDC_CLIENT_ID: 'tctp',
  TCTP_OIDC_NAME: 'tài khoản tỉnh',
  TCTP_OIDC_MAPPING: JSON.stringify({ rules: [RULE] }),
  TCTP_PUBLIC_URL: 'https://cchc.example',
};

/** The variables a refusal names. */
function wrongIn(change: Record<string, string>): readonly string[] {
  try {
    loadConfig({ ...WHOLE, ...change });
  } catch (error) {
    if (error instanceof ConfigError) return error.variables;
    throw error;
  }
  return [];
}

describe('single sign-on', () => {
  it('is off without its variables', () => {
    expect(loadConfig({}).oidc).toBeNull();
  });

  it('is read whole, with what a rule leaves unsaid', () => {
    expect(loadConfig(WHOLE).oidc).toEqual({
      issuer: 'https://sso.example/realms/tinh',
      clientId: 'tctp',
      clientSecret: null,
      name: 'tài khoản tỉnh',
      scopes: 'openid profile',
      mapping: {
        username: 'preferred_username',
        displayName: 'name',
        acr: [],
        rules: [{ ...RULE, link: false, create: false }],
      },
    });
  });

  it('takes its rules from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oidc-'));
    const file = join(folder, 'mapping.json');
    await writeFile(file, JSON.stringify({ username: 'sub', rules: [{ ...RULE, create: true }] }));
    const env = { ...WHOLE, TCTP_OIDC_MAPPING: '', TCTP_OIDC_MAPPING_FILE: file };
    expect(loadConfig(env).oidc?.mapping).toMatchObject({ username: 'sub', rules: [{ create: true }] });
    await rm(folder, { recursive: true });
    expect(wrongIn({ TCTP_OIDC_MAPPING: '', TCTP_OIDC_MAPPING_FILE: file })).toEqual([
      'TCTP_OIDC_MAPPING_FILE',
    ]);
  });

  it.each([
    'TCTP_OIDC_ISSUER',
    'TCTP_OIDC_CLIENT_ID',
    'TCTP_OIDC_NAME',
    'TCTP_OIDC_MAPPING',
    'TCTP_PUBLIC_URL',
  ])('names %s when it is missing', (name) => expect(wrongIn({ [name]: '' })).toEqual([name]));

  it.each([
    ['a provider over http', 'TCTP_OIDC_ISSUER', 'http://sso.example'],
    ['an address of ours over http', 'TCTP_PUBLIC_URL', 'http://cchc.example'],
    ['what is no JSON', 'TCTP_OIDC_MAPPING', '{rules'],
    ['no rule at all', 'TCTP_OIDC_MAPPING', '{"rules":[]}'],
    ['a role nobody has', 'TCTP_OIDC_MAPPING', JSON.stringify({ rules: [{ ...RULE, role: 'king' }] })],
    ['a word it does not know', 'TCTP_OIDC_MAPPING', JSON.stringify({ rules: [{ ...RULE, Link: true }] })],
    ['a rule twice over', 'TCTP_OIDC_MAPPING_FILE', '/rules.json'],
    ['scopes without openid', 'TCTP_OIDC_SCOPES', 'profile'],
  ])('refuses %s', (_what, name, value) => expect(wrongIn({ [name]: value })).toContain(name));

  it('speaks http with this machine alone', () => {
    for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000'])
      expect(wrongIn({ TCTP_OIDC_ISSUER: `http://${host}`, TCTP_PUBLIC_URL: `http://${host}` })).toEqual([]);
    expect(wrongIn({ TCTP_OIDC_ISSUER: 'http://localhost.evil.example' })).toEqual(['TCTP_OIDC_ISSUER']);
  });
});
