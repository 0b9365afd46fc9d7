import type { Unit } from './units';

/** One unit that should add evidence; `through` names the group the plan wrote instead of the unit. */
export interface Contributor {
  unitId: string;
  through: string | null;
}

export interface Contribution extends Contributor {
  contributed: boolean;
}

/**
 * The units behind what a plan lists as coordinating: a group ("các phòng chuyên môn", "UBND 14 xã, thị trấn") stands
 * for its members, and for itself, because not every source names them all. Each unit comes once, in the order of the
 * plan, and the lead is never its own coordinator.
 */
export function contributorsOf(
  coordinatorIds: readonly string[],
  leadUnitId: string,
  units: readonly Unit[],
): Contributor[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, Contributor>();
  const add = (unitId: string, through: string | null): void => {
    if (unitId === leadUnitId || found.has(unitId)) return;
    found.set(unitId, { unitId, through });
    for (const member of byId.get(unitId)?.memberIds ?? []) add(member, through ?? unitId);
  };
  for (const unitId of coordinatorIds) add(unitId, null);
  return [...found.values()];
}

/** Who has put in a file and who has not. A group has, once one of its members has. */
export function contributionsOf(
  contributors: readonly Contributor[],
  evidence: readonly { unitId: string }[],
): Contribution[] {
  const given = new Set(evidence.map(({ unitId }) => unitId));
  return contributors.map((one) => {
    const members = contributors.filter(({ through }) => through === one.unitId);
    return { ...one, contributed: [one, ...members].some(({ unitId }) => given.has(unitId)) };
  });
}
