import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { Frame } from './frame';
import { Home } from './home';
import { PageFault } from './page-fault';
import { Pending } from './pending';
import { SignInFrame } from './sign-in-frame';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <Navigate to="/" replace /> });

const signInFrame = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { from?: string } => pick(search, 'from'),
  component: SignInFrame,
});

const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

/** Everything but the first pages: these wait for Ant Design. */
const rich = createRoute({
  getParentRoute: () => frame,
  id: 'rich',
  component: lazyRouteComponent(() => import('./antd-frame')),
});

const home = createRoute({ getParentRoute: () => frame, path: '/', component: Home });

const tasks = createRoute({
  getParentRoute: () => frame,
  path: '/tasks',
  validateSearch: (
    search: Record<string, unknown>,
  ): { filter?: 'lead' | 'coordinator' } & Texts<'q' | 'field' | 'state' | 'done'> => ({
    ...oneOf(search['filter'], ['lead', 'coordinator']),
    ...picked(search, ['q', 'field', 'state', 'done']),
  }),
  component: lazyRouteComponent(() => import('../features/tasks/my-tasks-screen')),
});

const task = createRoute({
  getParentRoute: () => rich,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../features/tasks/task-screen')),
});

const plan = createRoute({
  getParentRoute: () => rich,
  path: '/plan',
  validateSearch: (
    search: Record<string, unknown>,
  ): { filter?: 'overdue' | 'soon' | 'waiting' } & Texts<
    'unit' | 'q' | 'field' | 'state' | 'sort' | 'done'
  > => ({
    ...oneOf(search['filter'], ['overdue', 'soon', 'waiting']),
    ...picked(search, ['unit', 'q', 'field', 'state', 'sort', 'done']),
  }),
  component: lazyRouteComponent(() => import('../features/tasks/plan-screen')),
});

const review = createRoute({
  getParentRoute: () => rich,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): { task?: string } => pick(search, 'task'),
  component: lazyRouteComponent(() => import('../features/review/review-screen')),
});

const evidence = createRoute({
  getParentRoute: () => rich,
  path: '/evidence',
  validateSearch: (search: Record<string, unknown>): { q?: string } => pick(search, 'q'),
  component: lazyRouteComponent(() => import('../features/evidence/evidence-screen')),
});

const matrix = createRoute({
  getParentRoute: () => rich,
  path: '/matrix',
  validateSearch: (
    search: Record<string, unknown>,
  ): Texts<'state' | 'field' | 'unit' | 'late' | 'sort' | 'view' | 'component'> =>
    picked(search, ['state', 'field', 'unit', 'late', 'sort', 'view', 'component']),
  component: lazyRouteComponent(() => import('../features/matrix/matrix-screen')),
});

const overview = createRoute({
  getParentRoute: () => rich,
  path: '/overview',
  component: lazyRouteComponent(() => import('../features/overview/overview-screen')),
});

const forecast = createRoute({
  getParentRoute: () => rich,
  path: '/forecast',
  component: lazyRouteComponent(() => import('../features/forecast/forecast-screen')),
});

const dossier = createRoute({
  getParentRoute: () => rich,
  path: '/dossier',
  component: lazyRouteComponent(() => import('../features/dossier/dossier-screen')),
});

const notices = createRoute({
  getParentRoute: () => rich,
  path: '/notices',
  component: lazyRouteComponent(() => import('../features/notices/notices-screen')),
});

const settings = createRoute({
  getParentRoute: () => rich,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-screen')),
});

const people = createRoute({
  getParentRoute: () => rich,
  path: '/admin/people',
  component: lazyRouteComponent(() => import('../features/people/people-screen')),
});

const units = createRoute({
  getParentRoute: () => rich,
  path: '/admin/units',
  component: lazyRouteComponent(() => import('../features/units/units-screen')),
});

const calendar = createRoute({
  getParentRoute: () => rich,
  path: '/admin/calendar',
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen')),
});

const ladder = createRoute({
  getParentRoute: () => rich,
  path: '/admin/ladder',
  component: lazyRouteComponent(() => import('../features/ladder/ladder-screen')),
});

const criteriaSets = createRoute({
  getParentRoute: () => rich,
  path: '/admin/criteria-sets',
  component: lazyRouteComponent(() => import('../features/criteria-sets/criteria-sets-screen')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signInFrame,
    frame.addChildren([
      home,
      tasks,
      rich.addChildren([
        task,
        plan,
        review,
        evidence,
        matrix,
        overview,
        forecast,
        dossier,
        notices,
        settings,
        people,
        units,
        calendar,
        ladder,
        criteriaSets,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Pending,
  defaultErrorComponent: PageFault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function pick<Name extends string>(search: Record<string, unknown>, name: Name): { [key in Name]?: string } {
  const value = search[name];
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  return { [name]: String(value) } as { [key in Name]?: string };
}

type Texts<Name extends string> = { [key in Name]?: string };

/** Filters of a list: each is text or absent, and what the address holds besides them is dropped. */
function picked<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): Texts<Name> {
  return Object.assign({}, ...names.map((name) => pick(search, name))) as Texts<Name>;
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): { filter?: Value } {
  const found = allowed.find((one) => one === value);
  return found === undefined ? {} : { filter: found };
}
