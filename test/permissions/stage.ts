import type { Route } from '@tctp/contracts';
import type { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { furnish } from './furnish';
import type { Asker } from './matrix';
import { TENANTS, askersOf } from './matrix';
import { minimalOf } from './minimal';
import { openSource, plantTenant, sessionFor } from './small-tenant';
import type { World } from './ways';

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object }> };
}

/** The built program with two furnished tenants in it, and what it says of its own routes. */
export interface Stage {
  program: OwnProgram;
  source: DataSource;
  world: World;
  /** The addresses as the program prints them, by the name of the route. */
  paths: ReadonlyMap<string, string>;
  cookieFor(route: Pick<Route, 'tag' | 'path'>, asker: Asker): Promise<string>;
  /** The least body that the printed schema takes; undefined where it takes none. */
  minimal(route: Pick<Route, 'id'>, words: Readonly<Record<string, unknown>>): unknown;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const program = await startOwnProgram();
  const source = await openSource(program.databaseUrl);
  const { ours, theirs } = TENANTS;
  await plantTenant(source, ours);
  await plantTenant(source, theirs);
  const world: World = {
    ...TENANTS,
    mine: await furnish(program.url, source, ours),
    foreign: await furnish(program.url, source, theirs),
  };
  const cookies = new Map<string, string>();
  for (const { account } of askersOf(world))
    cookies.set(account.accountId, await sessionFor(source, account));
  const document = (await (await fetch(`${program.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path: path.replace(/^\/api/, ''), operation })),
  );
  const byName = new Map(operations.map(({ operation }) => [operation.operationId, operation]));
  return {
    program,
    source,
    world,
    paths: new Map(operations.map(({ path, operation }) => [operation.operationId, path])),
    /* Whoever signs out does so with a session of their own. */
    async cookieFor({ tag, path }, { account }) {
      const apart = tag === 'session' || path.startsWith('/account');
      return apart ? sessionFor(source, account) : (cookies.get(account.accountId) ?? '');
    },
    minimal({ id }, words) {
      const content = byName.get(id)?.requestBody?.content['application/json'];
      return content === undefined ? undefined : minimalOf(content.schema as Record<string, unknown>, words);
    },
    async close() {
      await source.destroy();
      await program.close();
    },
  };
}
