import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';

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
