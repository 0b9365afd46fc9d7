import { AsyncLocalStorage } from 'node:async_hooks';

/** Of which tenants rows may be seen and written: their ids, `*` for all of them, nothing for none. */
export type Tenants = string;
export const EVERY_TENANT: Tenants = '*';

const scopes = new AsyncLocalStorage<{ tenants: Tenants }>();

/** One request: until it is known who sends it, it is nobody's, and what finds out who that is may look everywhere. */
export function enterScope(run: () => void): void {
  scopes.run({ tenants: EVERY_TENANT }, run);
}

/** From here on, this request sees one tenant. */
export function narrowScope(tenantId: string): void {
  const scope = scopes.getStore();
  if (scope === undefined) throw new Error('There is no request whose scope could be narrowed');
  scope.tenants = tenantId;
}

/** For what serves several requests at once and so belongs to none of them. */
export function inEveryTenant<T>(run: () => T): T {
  return scopes.run({ tenants: EVERY_TENANT }, run);
}

export function tenantsInScope(): Tenants {
  return scopes.getStore()?.tenants ?? EVERY_TENANT;
}

export function tenantsOf(tenantIds: Iterable<string>): Tenants {
  return [...new Set(tenantIds)].sort().join(',');
}
