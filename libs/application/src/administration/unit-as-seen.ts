import type { Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { AdminRequest } from './by-admin';
import type { LockedUnit } from './unit-store';

/** An open unit as the administrator saw it, in its tree; refused where somebody has changed it meanwhile. */
export async function unitAsSeen(
  stores: Stores,
  { actor, expectedVersion }: AdminRequest,
  unitId: string,
): Promise<Result<{ unit: LockedUnit; tree: readonly LockedUnit[] }>> {
  const tree = await stores.units.lockTree(actor.tenantId);
  const unit = tree.find(({ id }) => id === unitId);
  if (unit === undefined) return refuse({ code: 'unit-unknown', unit: unitId });
  if (unit.version !== expectedVersion) return refuse({ code: 'stale-version', current: unit.version });
  if (unit.closedOn !== null) return refuse({ code: 'unit-closed', unit: unit.name });
  return accept({ unit, tree });
}

/** A unit that others can stand below or be given to. */
export function openUnit(tree: readonly LockedUnit[], unitId: string): Result<LockedUnit> {
  const unit = tree.find(({ id }) => id === unitId);
  if (unit === undefined || unit.kind === 'group') return refuse({ code: 'unit-unknown', unit: unitId });
  if (unit.closedOn !== null) return refuse({ code: 'unit-closed', unit: unit.name });
  return accept(unit);
}

/** Whether `unitId` is `aboveId` or stands somewhere below it. */
export function isWithin(tree: readonly LockedUnit[], unitId: string | null, aboveId: string): boolean {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === aboveId) return true;
    seen.add(at);
  }
  return false;
}
