import type { Actor } from '@tctp/domain';
import { substituteFor } from '@tctp/domain';
import type { Clock } from '../ports';
import type { Colleague, ReadModels, StandingDelegation } from '../read-models';
import { plain } from './standing-in';
import { todayOf } from './today';

interface ReadPeople {
  read: Pick<ReadModels, 'colleagues' | 'delegations'>;
  clock: Clock;
}

/** Everybody of the reader's unit, and who acts for them today where somebody does. */
export async function listColleagues(
  { read, clock }: ReadPeople,
  reader: Actor,
): Promise<(Colleague & { substitute: Pick<Colleague, 'accountId' | 'displayName'> | null })[]> {
  const [people, standing] = await Promise.all([read.colleagues(reader), read.delegations(reader)]);
  const today = todayOf(await clock.now());
  return people.map((person) => {
    const found = substituteFor(person.accountId, today, standing.map(plain));
    const acts = found.ok && found.acts !== person.accountId ? found.acts : null;
    const substitute = people.find(({ accountId }) => accountId === acts);
    return {
      ...person,
      substitute:
        substitute === undefined
          ? null
          : { accountId: substitute.accountId, displayName: substitute.displayName },
    };
  });
}

/** What stands from today on and concerns the reader; the head of a unit sees all of the unit. */
export async function listDelegations(
  { read, clock }: ReadPeople,
  reader: Actor,
): Promise<StandingDelegation[]> {
  const standing = await read.delegations(reader);
  const today = todayOf(await clock.now());
  return standing.filter(
    ({ from, to, lastDay }) =>
      lastDay >= today &&
      (reader.role === 'head' || from.accountId === reader.accountId || to.accountId === reader.accountId),
  );
}
