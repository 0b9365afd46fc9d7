import { localDateOf } from '@tctp/calendar';
import type { Actor, Instant, Mailbox, Role, ToldParty } from '@tctp/domain';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { DecidedEntry } from '@tctp/registers';
import type { PlanContext } from '../decision';
import type { Stores } from '../ports';
import { digestMessage } from '../tasks/decision-to-write';
import type { RegisterNotice } from './register-days';
import type { BookKey } from './register-store';

/** Whose mailboxes are meant, of a plan and of the unit an entry is of. */
export function mailboxesOf(
  party: ToldParty,
  { leadersUnitId, reviewUnitId }: Pick<PlanContext, 'leadersUnitId' | 'reviewUnitId'>,
  unitId: string,
): Mailbox[] {
  const of = (at: string, ...roles: Role[]) => roles.map((role) => ({ unitId: at, role }));
  switch (party) {
    case 'unit':
      return of(unitId, 'officer', 'head');
    case 'head':
      return of(unitId, 'head');
    case 'review':
      return of(reviewUnitId, 'reviewer');
    case 'reviewHead':
      return of(reviewUnitId, 'head');
    case 'leaders':
      return of(leadersUnitId, 'viceChair', 'chairman');
    case 'chairman':
      return of(leadersUnitId, 'chairman');
  }
}

interface Done {
  id: string;
  unitId: string;
  act: string;
  body: DecidedEntry['body'];
}

/** What acts on entries of a book tell, as its register says; never the mailbox they came from. */
export async function tellOfActs(
  stores: Pick<Stores, 'registers' | 'outbox'>,
  { plan, book, actor, at }: { plan: PlanContext; book: BookKey; actor: Actor; at: Instant },
  done: readonly Done[],
): Promise<void> {
  const notices = done.flatMap(({ id, unitId, act, body }) => {
    const telling = REGISTER_DEFINITIONS[book.register].tells?.acts?.[act];
    if (telling === undefined || (telling.where !== undefined && body[telling.where] === undefined))
      return [];
    return telling.to
      .flatMap((party) => mailboxesOf(party, plan, unitId))
      .filter((to) => to.unitId !== actor.unitId || to.role !== actor.role)
      .map((to) => ({ to, about: telling.about, entryId: id, sequence: null, units: null }));
  });
  await post(stores, plan, book, at, notices);
}

/** Writes them down, and has the digests of the day brought up to date. */
export async function post(
  { registers, outbox }: Pick<Stores, 'registers' | 'outbox'>,
  { calendar }: Pick<PlanContext, 'calendar'>,
  book: BookKey,
  at: Instant,
  notices: readonly RegisterNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const day = localDateOf(calendar, at);
  await registers.tell(book, { at, day }, notices);
  const mailboxes = new Map(notices.map(({ to }) => [`${to.unitId}/${to.role}`, to]));
  await outbox.add([...mailboxes.values()].map((to) => digestMessage(book.tenantId, to, day)));
}
