/** Cán bộ đơn vị, thủ trưởng đơn vị, Nội vụ, Phó Chủ tịch, Chủ tịch, Sở Nội vụ, quản trị. */
export const ROLES = ['officer', 'head', 'reviewer', 'viceChair', 'chairman', 'appraiser', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. Everything a decision may know of a person; never a session or a request. */
export interface Actor {
  tenantId: string;
  accountId: string;
  displayName: string;
  role: Role;
  unitId: string;
  /** Whom they stand in for: then the role is that person's, and the name stays their own. */
  standsFor?: { id: string; name: string };
}

/** How the actor's unit stands to a task. */
export type Relation = 'lead' | 'coordinator' | 'none';

/** A mailbox is a role in a unit: whoever holds the role reads it, so absence never loses a message. */
export interface Mailbox {
  unitId: string;
  role: Role;
}
