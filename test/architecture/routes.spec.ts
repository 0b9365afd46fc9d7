import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { routes } from '@tctp/contracts';
import { ApiModule } from '../../apps/api/src/api.module';
import type { ApiModuleOptions } from '../../apps/api/src/api.module';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

/** What Nest will serve, read from the decorators of every controller the module binds. */
function servedRoutes(): string[] {
  const { controllers = [] } = ApiModule.with({
    databaseUrl: 'postgres://unused',
    settings: {},
  } as ApiModuleOptions);
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata('path', controller));
    const handlers = Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = (controller.prototype as Record<string, object>)[name];
      const method =
        handler === undefined ? undefined : (Reflect.getMetadata('method', handler) as number | undefined);
      if (handler === undefined || method === undefined) return [];
      const path = String(Reflect.getMetadata('path', handler) ?? '/');
      return [
        `${RequestMethod[method]} /${[base, path]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`,
      ];
    });
    return handlers;
  });
}

describe('the table of routes', () => {
  it('names every route the server answers, and no other', () => {
    const named = routes.map(
      (route) => `${route.method.toUpperCase()} /api${route.path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(servedRoutes().sort()).toEqual(named.sort());
  });

  describe('on the running program', () => {
    let program: OwnProgram;

    beforeAll(async () => {
      program = await startOwnProgram();
    }, 60_000);

    afterAll(async () => {
      await program?.close();
    }, 30_000);

    it.each(routes.filter((route) => route.access !== 'public').map((route) => [route.id, route] as const))(
      'keeps %s closed to whoever has not signed in',
      async (_id, route) => {
        const path = route.path.replace(/\{\w+\}/g, 'x');
        const reply = await fetch(`${program.url}/api${path}`, {
          method: route.method.toUpperCase(),
          headers: { 'content-type': 'application/json', 'accept-language': 'en' },
          ...(route.method === 'get' ? {} : { body: '{}' }),
        });
        expect(reply.status).toBe(401);
        expect(reply.headers.get('content-type')).toContain('application/problem+json');
        expect(await reply.json()).toMatchObject({
          code: 'not-signed-in',
          detail: expect.stringContaining('Sign in') as unknown as string,
        });
      },
    );

    it('prints OpenAPI with an operation for each row, and a page to read it', async () => {
      const reply = await fetch(`${program.url}/api/openapi.json`);
      const document = (await reply.json()) as {
        paths: Record<string, Record<string, { operationId: string }>>;
      };
      const ids = Object.values(document.paths).flatMap((path) =>
        Object.values(path).map((one) => one.operationId),
      );
      expect(ids.sort()).toEqual(routes.map((route) => route.id).sort());
      expect(new Set(ids).size).toBe(ids.length);
      expect((await fetch(`${program.url}/assets/none.js`)).status).toBe(404);
      expect((await fetch(`${program.url}/tasks/some.page`)).headers.get('content-type')).toContain(
        'text/html',
      );
      const page = await fetch(`${program.url}/api/docs`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('swagger-ui');
    });
  });
});
