import type { Points, Unit } from '@tctp/domain';
import { groupedBy } from '@tctp/domain';
import type { Spread } from '@tctp/scoring';
import { spreadOf } from '@tctp/scoring';
import type { UnitOfTree } from './compare-rows';

export interface RolledUp extends Spread {
  /** Who stands above these units. */
  unit: UnitOfTree;
  tier: Unit['kind'];
}

/** From every unit that is appraised up to whoever stands above it, tier by tier: how they stand together. */
export function rollUp(
  tree: readonly UnitOfTree[],
  units: readonly { unit: UnitOfTree; total: Points | null }[],
): RolledUp[] {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const below = units.flatMap(({ unit, total }) =>
    above(unit, byId).map((one) => ({ key: `${one.id}\n${unit.kind}`, unit: one, tier: unit.kind, total })),
  );
  return [...groupedBy(below, ({ key }) => key).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ unit: first.unit, tier: first.tier, ...spreadOf(own.map(({ total }) => total)) }];
  });
}

/** Everything over a unit, the nearest first; a tree that bites its tail ends. */
export function above(unit: UnitOfTree, byId: ReadonlyMap<string, UnitOfTree>): UnitOfTree[] {
  const found: UnitOfTree[] = [];
  let parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  while (parent !== undefined && !found.includes(parent)) {
    found.push(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return found;
}
