/**
 * A unit of the tree, or a group that the source names only as a group ("các phòng chuyên môn").
 * Tier and names are configuration: a 2017 district and a 2026 province differ only in this data.
 */
export interface Unit {
  id: string;
  parentId: string | null;
  kind: 'authority' | 'division' | 'commune' | 'public-service' | 'group';
  name: string;
  shortName: string;
  /** Members of a group, as far as the source names them. */
  memberIds: readonly string[];
  /** False where the source does not list every member. */
  membersComplete: boolean;
}
