import { createRootRoute, createRoute, lazyRouteComponent, Navigate, Outlet } from '@tanstack/react-router';
import { Frame } from '../frame';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <Navigate to="/" replace />,
});

export const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

/** Everything but the first pages: these wait for Ant Design. */
export const rich = createRoute({
  getParentRoute: () => frame,
  id: 'rich',
  component: lazyRouteComponent(() => import('../antd-frame')),
});
