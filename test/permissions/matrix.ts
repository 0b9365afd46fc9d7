import type { Route } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { Furniture } from './furnish';
import type { SmallTenant } from './small-tenant';
import { smallTenant } from './small-tenant';
import type { Verdict, Way, World } from './ways';
import { verdictOf, waysInto } from './ways';

/** Somebody who asks: in their own name, or for somebody whose role they have then. */
export interface Asker {
  name: string;
  /** As the guard knows them. */
  actor: Actor;
  /** Whose session it is. */
  account: Actor;
}

export interface Cell {
  route: Route;
  asker: Asker;
  way: Way;
  verdict: Verdict;
}

export function askersOf({ ours }: Pick<World, 'ours'>): Asker[] {
  const { people, substitute, reviewHead } = ours;
  return [
    ...Object.entries(people).flatMap(([role, actor]): Asker[] => {
      const standsFor = { id: actor.accountId, name: actor.displayName };
      return [
        { name: role, actor, account: actor },
        { name: `for ${role}`, actor: { ...substitute, role: actor.role, standsFor }, account: substitute },
      ];
    }),
    { name: 'head of the reviewing unit', actor: reviewHead, account: reviewHead },
  ];
}

/** Every route, asked by everybody, in every way; with what the tables say. */
export function cellsOf(routes: readonly Route[], world: World): Cell[] {
  const askers = askersOf(world);
  return routes.flatMap((route) =>
    waysInto(route, world).flatMap((way) =>
      askers.map((asker) => ({ route, asker, way, verdict: verdictOf(route, way, asker.actor) })),
    ),
  );
}

export const TENANTS: { ours: SmallTenant; theirs: SmallTenant } = {
  ours: smallTenant('mot'),
  theirs: smallTenant('hai'),
};

const NOTHING: Furniture = {
  evidence: { lead: '', coordinator: '', other: '', frozen: '' },
  draft: '',
  frozen: { here: '', there: '' },
  upload: { colleague: '' },
  filter: { colleague: '' },
  session: { colleague: '' },
  token: { colleague: '' },
  entries: {
    here: { entry: '', file: '' },
    there: { entry: '', file: '' },
    complaint: { entry: '', file: '' },
  },
  questionnaire: { own: '', official: '' },
  survey: { own: '', official: '' },
};

/** Before anything has been made: enough to say who may, and to write it down. */
export const UNFURNISHED: World = { ...TENANTS, mine: NOTHING, foreign: NOTHING };
