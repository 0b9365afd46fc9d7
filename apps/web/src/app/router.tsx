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

const home = createRoute({ getParentRoute: () => frame, path: '/', component: Home });

const tasks = createRoute({
  getParentRoute: () => frame,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): { filter?: 'lead' | 'coordinator' } =>
    oneOf(search['filter'], ['lead', 'coordinator']),
  component: lazyRouteComponent(() => import('../features/tasks/my-tasks-screen')),
});

const task = createRoute({
  getParentRoute: () => frame,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../features/tasks/task-screen')),
});

const plan = createRoute({
  getParentRoute: () => frame,
  path: '/plan',
  validateSearch: (
    search: Record<string, unknown>,
  ): { filter?: 'overdue' | 'soon' | 'waiting'; unit?: string; q?: string } => ({
    ...oneOf(search['filter'], ['overdue', 'soon', 'waiting']),
    ...pick(search, 'unit'),
    ...pick(search, 'q'),
  }),
  component: lazyRouteComponent(() => import('../features/tasks/plan-screen')),
});

const review = createRoute({
  getParentRoute: () => frame,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): { task?: string } => pick(search, 'task'),
  component: lazyRouteComponent(() => import('../features/review/review-screen')),
});

const escalations = createRoute({
  getParentRoute: () => frame,
  path: '/escalations',
  component: lazyRouteComponent(() => import('../features/escalations/escalations-screen')),
});

const forecast = createRoute({
  getParentRoute: () => frame,
  path: '/forecast',
  component: lazyRouteComponent(() => import('../features/forecast/forecast-screen')),
});

const digests = createRoute({
  getParentRoute: () => frame,
  path: '/digests',
  component: lazyRouteComponent(() => import('../features/digests/digests-screen')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signInFrame,
    frame.addChildren([home, tasks, task, plan, review, escalations, forecast, digests]),
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

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): { filter?: Value } {
  const found = allowed.find((one) => one === value);
  return found === undefined ? {} : { filter: found };
}
