import type { Role } from '@tctp/domain';

/** What a provider says of somebody, as it came. */
export type Claims = Readonly<Record<string, unknown>>;

export interface ClaimRule {
  claim: string;
  equals: string;
  role: Role;
  unitId: string;
  tenantId?: string | undefined;
  link: boolean;
  create: boolean;
}

export interface ClaimMapping {
  username: string;
  displayName: string;
  acr: readonly string[];
  rules: readonly ClaimRule[];
}

/** Who somebody is here, by what the provider says of them. */
export interface PersonByClaims {
  /** Null where the provider gives none that would do: then no account can be found or made by it. */
  username: string | null;
  displayName: string | null;
  role: Role;
  unitId: string;
  tenantId: string | null;
  link: boolean;
  create: boolean;
}

/** As long as an address of mail may be here, and nothing that hides in a list of names. */
const USERNAME = /^[a-z0-9][a-z0-9._@-]{2,99}$/;
const LONGEST_NAME = 200;

/** By the first rule that fits; null: none does, and nobody without one gets in. */
export function personByClaims(mapping: ClaimMapping, claims: Claims): PersonByClaims | null {
  const rule = mapping.rules.find(({ claim, equals }) => says(claimNamed(claims, claim), equals));
  if (rule === undefined) return null;
  const { role, unitId, tenantId = null, link, create } = rule;
  return {
    username: usernameIn(claimNamed(claims, mapping.username)),
    displayName: displayNameIn(claimNamed(claims, mapping.displayName)),
    ...{ role, unitId, tenantId, link, create },
  };
}

/** Whether the claims that the mapping asks for are all there, so that the provider need not be asked for more. */
export function hasClaims({ username, displayName, rules }: ClaimMapping, claims: Claims): boolean {
  return [username, displayName, ...rules.map(({ claim }) => claim)].every(
    (name) => claimNamed(claims, name) !== undefined,
  );
}

/** By its whole name, which may have dots, before it is taken for a path into another. */
export function claimNamed(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const step of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Claims)[step];
  }
  return found;
}

/** Word for word: "cchc" is not "cchc-quan-tri", and an absent claim says nothing. */
function says(value: unknown, wanted: string): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}

function usernameIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const username = value.trim().toLowerCase();
  return USERNAME.test(username) ? username : null;
}

function displayNameIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? null : name.slice(0, LONGEST_NAME);
}
