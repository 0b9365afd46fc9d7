import type { Session } from '@tctp/contracts';
import type { IconName } from '../parts/icon';

export type PlaceName = 'tasks' | 'review' | 'escalations' | 'plan' | 'forecast' | 'digests';
type Role = Session['role'];

export const PLACES = {
  tasks: { to: '/tasks', icon: 'list' },
  review: { to: '/review', icon: 'inbox' },
  escalations: { to: '/escalations', icon: 'flag' },
  plan: { to: '/plan', icon: 'paper' },
  forecast: { to: '/forecast', icon: 'forecast' },
  digests: { to: '/digests', icon: 'bell' },
} as const satisfies Record<PlaceName, { to: string; icon: IconName }>;

const UNIT: readonly PlaceName[] = ['tasks', 'forecast', 'digests'];
const LEADER: readonly PlaceName[] = ['escalations', 'forecast', 'plan', 'digests'];
const ONLOOKER: readonly PlaceName[] = ['forecast', 'plan', 'digests'];

/** Where each role goes, the most used first; the first is its home. */
export const PLACES_OF: Record<Role, readonly PlaceName[]> = {
  officer: UNIT,
  head: UNIT,
  reviewer: ['review', 'tasks', 'plan', 'forecast', 'digests'],
  viceChair: LEADER,
  chairman: LEADER,
  appraiser: ONLOOKER,
  admin: ['plan', 'forecast', 'digests'],
};

/** To these roles one task lies below "My tasks"; to the others it may have come from anywhere. */
export const BELOW_TASKS: readonly Role[] = ['officer', 'head'];
