export const UNIT_KINDS = ['authority', 'division', 'commune', 'public-service', 'group'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * A unit of the tree, or a group that the source names only as a group ("các phòng chuyên môn").
 * Tier and names are configuration: a 2017 district and a 2026 province differ only in this data.
 */
export interface Unit {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  shortName: string;
  /** Members of a group, as far as the source names them. */
  memberIds: readonly string[];
  /** False where the source does not list every member. */
  membersComplete: boolean;
}

/**
 * Where whoever stands above the units has a desk: the nearest authority at or above the one whose plan it is. A district
 * has its own; a commune whose province appraises it has none between the two. Itself, where there is none at all.
 */
export function leadersUnitOf(
  units: readonly Pick<Unit, 'id' | 'parentId' | 'kind'>[],
  authorityUnitId: string,
): string {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  let unit = byId.get(authorityUnitId);
  for (let steps = 0; unit !== undefined && steps < units.length; steps += 1) {
    if (unit.kind === 'authority') return unit.id;
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId);
  }
  return authorityUnitId;
}
