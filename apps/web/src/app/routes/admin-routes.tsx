import { ACCESS_KINDS } from '@tctp/domain';
import type { AccessKind } from '@tctp/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { TrailFilter } from '../../api/trail-queries';
import { rich } from './frame-routes';
import { pick, picked } from './read-search';

const ACCESS_KIND_NAMES = Object.keys(ACCESS_KINDS) as AccessKind[];

const people = createRoute({
  getParentRoute: () => rich,
  path: '/admin/people',
  validateSearch: (search: Record<string, unknown>): { person?: string } => pick(search, 'person'),
  component: lazyRouteComponent(() => import('../../features/people/people-screen')),
});

const units = createRoute({
  getParentRoute: () => rich,
  path: '/admin/units',
  validateSearch: (search: Record<string, unknown>): { unit?: string } => pick(search, 'unit'),
  component: lazyRouteComponent(() => import('../../features/units/units-screen')),
});

const calendar = createRoute({
  getParentRoute: () => rich,
  path: '/admin/calendar',
  validateSearch: (search: Record<string, unknown>): { day?: string } => pick(search, 'day'),
  component: lazyRouteComponent(() => import('../../features/calendar/calendar-screen')),
});

const ladder = createRoute({
  getParentRoute: () => rich,
  path: '/admin/ladder',
  component: lazyRouteComponent(() => import('../../features/ladder/ladder-screen')),
});

const criteriaSets = createRoute({
  getParentRoute: () => rich,
  path: '/admin/criteria-sets',
  component: lazyRouteComponent(() => import('../../features/criteria-sets/criteria-sets-screen')),
});

const criteriaSet = createRoute({
  getParentRoute: () => rich,
  path: '/admin/criteria-sets/$setId',
  component: lazyRouteComponent(() => import('../../features/criteria-sets/criteria-set-screen')),
});

const compareSets = createRoute({
  getParentRoute: () => rich,
  path: '/admin/criteria-sets/compare',
  validateSearch: (search: Record<string, unknown>): { from?: string; to?: string; all?: string } => ({
    ...pick(search, 'from'),
    ...pick(search, 'to'),
    ...pick(search, 'all'),
  }),
  component: lazyRouteComponent(() => import('../../features/criteria-sets/compare-screen')),
});

const trail = createRoute({
  getParentRoute: () => rich,
  path: '/admin/access-trail',
  validateSearch: (search: Record<string, unknown>): TrailFilter => {
    const kind = ACCESS_KIND_NAMES.find((one) => one === search['kind']);
    return { ...picked(search, ['person', 'from', 'to']), ...(kind === undefined ? {} : { kind }) };
  },
  component: lazyRouteComponent(() => import('../../features/trail/trail-screen')),
});

/** What administrators keep. */
export const adminRoutes = [
  people,
  units,
  calendar,
  ladder,
  criteriaSets,
  criteriaSet,
  compareSets,
  trail,
] as const;
