import type { OwnerLetterKind } from '@tctp/contracts';
import type { Actor, Instant, LocalDate, Role } from '@tctp/domain';

/** An account as an administrator sees it. */
export interface PersonRow {
  accountId: string;
  version: number;
  username: string;
  displayName: string;
  role: Role;
  unit: { id: string; name: string; shortName: string };
  lockedAt: Instant | null;
  /** The person has been taken out of it. */
  erasedAt: Instant | null;
  hasSecondFactor: boolean;
  /** Open tasks that name this person. */
  tasksInHand: number;
  /** From today on, away or standing in. */
  delegations: number;
}

export type LockedPerson = Omit<PersonRow, 'hasSecondFactor' | 'tasksInHand' | 'delegations'>;

export interface PersonToAdd {
  id: string;
  username: string;
  passwordHash: string;
  displayName: string;
  role: Role;
  unitId: string;
}

export type PersonChange = Partial<{
  displayName: string;
  role: Role;
  unitId: string;
  passwordHash: string;
  lockedAt: Instant | null;
}>;

export interface PeopleStore {
  /** Locked until the transaction ends, with everybody who administers. Null where the tenant has nobody of that name. */
  lock(tenantId: string, accountId: string): Promise<LockedPerson | null>;
  /** Whether somebody else administers; they are locked already. */
  hasOtherAdmin(tenantId: string, accountId: string): Promise<boolean>;
  /** Null where there is no such unit, or it is closed or a group. */
  unit(tenantId: string, unitId: string): Promise<{ id: string; name: string } | null>;
  /** Everybody of the tenant, locked as `lock` locks, in the order of names. */
  lockAll(tenantId: string): Promise<readonly LockedPerson[]>;
  /** Set-wise. Answers the usernames that somebody has already, which are unique over all tenants; those are not written. */
  add(tenantId: string, people: readonly PersonToAdd[]): Promise<readonly string[]>;
  /** Answers the new version. */
  change(tenantId: string, accountId: string, change: PersonChange): Promise<number>;
  /** Takes the person out, and all that is the account's alone. Answers the new version. */
  erase(
    tenantId: string,
    accountId: string,
    pseudonym: { name: string; username: string; at: Instant },
  ): Promise<number>;
  /** Every session and every token: nothing that was opened before opens anything any more. */
  endSessions(tenantId: string, accountId: string): Promise<void>;
  revokeTokens(tenantId: string, accountId: string): Promise<void>;
  /** Null: there is none, or it is over. */
  revokeToken(tenantId: string, id: string): Promise<{ accountId: string; name: string } | null>;
  /** False: there was none. */
  takeSecondFactor(tenantId: string, accountId: string): Promise<boolean>;
  /** A letter to the confirmed address of whoever's it is; nothing where there is none. */
  tellOwner(tenantId: string, accountId: string, kind: OwnerLetterKind): Promise<void>;
  /** Delegations hold within a unit: whoever leaves it takes part in none of them any more. */
  endDelegations(by: Actor, accountId: string, today: LocalDate, at: Instant): Promise<void>;
}
