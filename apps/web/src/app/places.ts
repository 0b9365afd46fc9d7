import type { Session } from '@tctp/contracts';
import type { IconName } from '../parts/icon';

type Role = Session['role'];

export const PLACES = {
  tasks: { to: '/tasks', icon: 'list' },
  review: { to: '/review', icon: 'inbox' },
  matrix: { to: '/matrix', icon: 'grid' },
  overview: { to: '/overview', icon: 'bars' },
  plan: { to: '/plan', icon: 'paper' },
  evidence: { to: '/evidence', icon: 'clip' },
  forecast: { to: '/forecast', icon: 'forecast' },
  compare: { to: '/compare', icon: 'podium' },
  dossier: { to: '/dossier', icon: 'folder' },
  registers: { to: '/registers', icon: 'edit' },
  papers: { to: '/papers', icon: 'print' },
  survey: { to: '/survey', icon: 'people' },
  reports: { to: '/reports', icon: 'edit' },
  drafts: { to: '/drafts', icon: 'upload' },
  notices: { to: '/notices', icon: 'bell' },
  people: { to: '/admin/people', icon: 'people' },
  units: { to: '/admin/units', icon: 'tree' },
  calendars: { to: '/admin/calendar', icon: 'calendar' },
  ladder: { to: '/admin/ladder', icon: 'flag' },
  criteria: { to: '/admin/criteria-sets', icon: 'bars' },
  trail: { to: '/admin/access-trail', icon: 'lock' },
} as const satisfies Record<string, { to: string; icon: IconName }>;
export type PlaceName = keyof typeof PLACES;

const UNIT: readonly PlaceName[] = [
  'tasks',
  'evidence',
  'registers',
  'forecast',
  'notices',
  'dossier',
  'papers',
];
const HEAD: readonly PlaceName[] = [...UNIT, 'survey'];
const LEADER: readonly PlaceName[] = [
  'overview',
  'forecast',
  'matrix',
  'plan',
  'registers',
  'compare',
  'dossier',
  'papers',
  'survey',
  'reports',
  'notices',
];

/** Where each role goes, the most used first; the first is its home. */
export const PLACES_OF: Record<Role, readonly PlaceName[]> = {
  officer: UNIT,
  head: HEAD,
  reviewer: [
    'review',
    'matrix',
    'tasks',
    'plan',
    'forecast',
    'registers',
    'compare',
    'evidence',
    'dossier',
    'papers',
    'survey',
    'reports',
    'drafts',
    'notices',
  ],
  viceChair: LEADER,
  chairman: LEADER,
  appraiser: ['dossier', 'compare', 'survey', 'notices'],
  admin: [
    'people',
    'units',
    'calendars',
    'ladder',
    'criteria',
    'trail',
    'plan',
    'compare',
    'papers',
    'drafts',
    'notices',
  ],
};

/** To these roles one task lies below "My tasks"; to the others it may have come from anywhere. */
export const BELOW_TASKS: readonly Role[] = ['officer', 'head'];
