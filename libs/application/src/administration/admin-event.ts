import type { Actor, Instant } from '@tctp/domain';

export const ADMIN_SUBJECTS = ['person', 'unit', 'calendar', 'ladder'] as const;
export type AdminSubject = (typeof ADMIN_SUBJECTS)[number];

export const ADMIN_EVENT_CODES = [
  'personCreated',
  'personChanged',
  'personLocked',
  'personUnlocked',
  'personErased',
  'passwordGiven',
  'sessionsEnded',
  'signOnLinked',
  'secondFactorTaken',
  'tokenRevoked',
  'unitCreated',
  'unitRenamed',
  'unitMoved',
  'unitMerged',
  'unitMergedInto',
  'unitClosed',
  'membersChanged',
  'tasksMoved',
  'calendarChanged',
  'ladderChanged',
] as const;
export type AdminEventCode = (typeof ADMIN_EVENT_CODES)[number];

/** What a thing was and has become, by the name of each part; names as they were at that moment. */
export type AdminFacts = Readonly<Record<string, string | number | null>>;

/** One change an administrator made, and why. Kept for good. */
export interface AdminEvent {
  subject: { kind: AdminSubject; id: string };
  code: AdminEventCode;
  before: AdminFacts;
  after: AdminFacts;
  reason: string;
}

export interface AdminEventStore {
  add(actor: Actor, at: Instant, events: readonly AdminEvent[]): Promise<void>;
}

/** As the screen shows it, newest first. */
export type AdminEventRow = Omit<AdminEvent, 'subject'> & { id: string; at: Instant; by: string };
