import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import type { Audience } from '@tctp/domain';

const TABLE: ReadonlyMap<string, Route> = new Map(
  routes.map((route) => [
    `${route.method.toUpperCase()} /api${route.path.replace(/\{(\w+)\}/g, ':$1')}`,
    route,
  ]),
);

/** The row of the table for a request, by its method (HEAD asks for what GET would) and the address as Fastify was given it; null: there is none. */
export function routeOf(method: string, url: string | undefined): Route | null {
  return TABLE.get(`${method === 'HEAD' ? 'GET' : method} ${url ?? ''}`) ?? null;
}

/** Whom a route is open to, once somebody has signed in; of a kind nobody knows, everybody is told that it is not there. */
export function audienceOf({ access, ofKind }: Route, params: unknown): Audience {
  const { kind } = params as { kind?: string };
  const general = access === 'public' ? 'everybody' : access;
  return kind !== undefined && ofKind !== undefined && Object.hasOwn(ofKind, kind)
    ? (ofKind[kind] ?? general)
    : general;
}
