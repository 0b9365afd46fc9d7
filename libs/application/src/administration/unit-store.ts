import type { Actor, Instant, LocalDate, Unit } from '@tctp/domain';

/** What a unit was called before a day, and the document that changed it. */
export interface FormerName {
  name: string;
  shortName: string;
  before: LocalDate;
  document: string;
}

/** A unit as an administrator sees it. */
export interface UnitRow extends Unit {
  version: number;
  closedOn: LocalDate | null;
  mergedInto: { id: string; name: string } | null;
  formerNames: readonly FormerName[];
  people: number;
  openTasks: number;
}

/** What stands in the way of closing a unit. */
export interface UnitUse {
  openTasks: number;
  people: number;
  children: number;
  /** It stands at the head of a plan, or reviews for one. */
  holdsPlan: boolean;
}

export type LockedUnit = Pick<Unit, 'id' | 'parentId' | 'kind' | 'name' | 'shortName'> & {
  version: number;
  closedOn: LocalDate | null;
};

export interface UnitStore {
  /** All units of the tenant, locked against other administrators: circles are seen over the whole tree. */
  lockTree(tenantId: string): Promise<readonly LockedUnit[]>;
  /** By group; groups without members are not in it. */
  members(tenantId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** These three set-wise. */
  add(
    tenantId: string,
    units: readonly Pick<Unit, 'id' | 'parentId' | 'kind' | 'name' | 'shortName'>[],
  ): Promise<void>;
  /** Below their parents, as nobody has seen them without. */
  placeNew(tenantId: string, units: readonly { id: string; parentId: string }[]): Promise<void>;
  /** In place of those the groups had. */
  setMembers(tenantId: string, groups: readonly Pick<Unit, 'id' | 'memberIds'>[]): Promise<void>;
  /** The name until now is kept, and the tasks the unit leads are found by the new one as well. Answers the new version. */
  rename(
    tenantId: string,
    unitId: string,
    name: Pick<Unit, 'name' | 'shortName'>,
    was: FormerName,
  ): Promise<number>;
  move(tenantId: string, unitId: string, parentId: string | null): Promise<number>;
  use(tenantId: string, unitId: string): Promise<UnitUse>;
  close(tenantId: string, unitId: string, on: LocalDate, mergedInto: string | null): Promise<number>;
  /** Open tasks that the unit leads. */
  openTasks(
    tenantId: string,
    unitId: string,
  ): Promise<readonly { id: string; title: string; componentCode: string }[]>;
  /** People, standing delegations, places in groups, and what it coordinates in open tasks. Answers how many people moved. */
  handOver(by: Actor, from: string, to: string, at: Instant): Promise<number>;
}
