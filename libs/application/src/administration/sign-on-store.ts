import type { Instant } from '@tctp/domain';

/** Somebody as an identity provider knows them: the subject is theirs for ever within this issuer. */
export interface OutsideIdentity {
  issuer: string;
  subject: string;
}

export interface AccountPlace {
  tenantId: string;
  accountId: string;
}

/** A text that is no hash: no password fits it. */
export const NO_PASSWORD = '-';

export interface SignOnStore {
  /** Whose account it is; null: nobody's. Others who come with the same identity wait until the transaction ends. */
  accountOf(identity: OutsideIdentity): Promise<AccountPlace | null>;
  /** By username, of any tenant, and whether another identity signs in to it. */
  accountNamed(username: string): Promise<(AccountPlace & { isLinked: boolean }) | null>;
  /** This tenant, or where none is named the only one there is. */
  tenant(id: string | null): Promise<string | null>;
  isLinked(tenantId: string, accountId: string): Promise<boolean>;
  link(place: AccountPlace, identity: OutsideIdentity, at: Instant): Promise<void>;
}
