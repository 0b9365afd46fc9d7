import { beforeAll, describe, expect, it } from '@jest/globals';
import { readSources } from './read-sources';
import type { SourceFile } from './read-imports';
import { sentence } from './violation';
import { checkWalls } from './walls';

describe('the walls of the house', () => {
  let sources: SourceFile[];

  beforeAll(async () => {
    sources = await readSources(['apps', 'libs', 'migrations', 'test']);
  });

  it('stand: no file reaches through one', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(checkWalls(sources).map(sentence)).toEqual([]);
  });

  it('would not stand with one planted import among the real files', () => {
    const planted = {
      path: 'libs/domain/src/planted.ts',
      text: "import { Injectable } from '@nestjs/common';\n",
    };
    expect(checkWalls([...sources, planted]).map((one) => one.file)).toContain(planted.path);
  });
});

/** What is planted, under which path, and the rule that must answer. */
const PLANTED: readonly [title: string, rule: string, path: string, text: string, line?: number][] = [
  [
    'a core lib that looks upwards',
    'pure core',
    'libs/calendar/src/a.ts',
    "import { decide } from '@tctp/workflow';",
  ],
  [
    'siblings in the core',
    'pure core',
    'libs/scoring/src/a.ts',
    "import type { Day } from '@tctp/calendar';",
  ],
  ['a foreign package in the core', 'pure core', 'libs/forecast/src/a.ts', "import { setup } from 'xstate';"],
  [
    'a file read in the core',
    'pure core',
    'libs/domain/src/a.ts',
    "import { readFile } from 'node:fs/promises';",
  ],
  [
    'a clock in the core',
    'pure core',
    'libs/workflow/src/a.ts',
    'const a = 1;\nexport const now = Date.now();',
    2,
  ],
  ['a hidden clock in the core', 'pure core', 'libs/calendar/src/a.ts', 'export const now = new Date();'],
  ['chance in the core', 'pure core', 'libs/forecast/src/a.ts', 'export const luck = Math.random();'],
  ['the process in the core', 'pure core', 'libs/domain/src/a.ts', 'export const at = process.cwd();'],
  [
    'Nest in a use case',
    'no infrastructure',
    'libs/application/src/a.ts',
    "import { Injectable } from '@nestjs/common';",
  ],
  [
    'TypeORM in a contract',
    'no infrastructure',
    'libs/contracts/src/a.ts',
    "import { Entity } from 'typeorm';",
  ],
  ['a driver in the core', 'no infrastructure', 'libs/domain/src/a.ts', "import pg from 'pg';"],
  [
    'an adapter that knows another',
    'adapters apart',
    'libs/queue/src/a.ts',
    "import { open } from '@tctp/persistence';",
  ],
  [
    'a use case that knows an adapter',
    'adapters apart',
    'libs/application/src/a.ts',
    "import { put } from '@tctp/storage';",
  ],
  [
    'a contract that knows the core',
    'contracts',
    'libs/contracts/src/a.ts',
    "import { decide } from '@tctp/workflow';",
  ],
  ['a contract that needs a package', 'contracts', 'libs/contracts/src/a.ts', "import got from 'got';"],
  [
    'a web page that knows a lib',
    'web imports',
    'apps/web/src/a.ts',
    "import { decide } from '@tctp/workflow';",
  ],
  [
    'a feature that knows another',
    'web features',
    'apps/web/src/features/task/a.ts',
    "import { b } from '../plan/b';",
  ],
  [
    'a feature that knows another by alias',
    'web features',
    'apps/web/src/features/task/a.ts',
    "import { b } from '@/features/plan/b';",
  ],
  ['a deep import', 'one door', 'apps/api/src/a.ts', "import { points } from '@tctp/domain/src/points';"],
  [
    'a relative path into a lib',
    'one door',
    'apps/api/src/a.ts',
    "import { points } from '../../../libs/domain/src/points';",
  ],
  [
    'a relative path out of a lib',
    'one door',
    'libs/queue/src/a.ts',
    "import { x } from '../../../apps/api/src/x';",
  ],
  ['an app that knows another', 'one door', 'apps/api/src/a.ts', "import { x } from '../../worker/src/x';"],
  [
    'a lib that comes in by its own door',
    'one door',
    'libs/domain/src/a.ts',
    "import { points } from '@tctp/domain';",
  ],
  ['a door that opens everything', 'one door', 'libs/queue/src/index.ts', "export * from './a';"],
  [
    'a door with code in it',
    'one door',
    'libs/queue/src/index.ts',
    "export { a } from './a';\nexport const b = 1;",
    2,
  ],
  ['a door to another lib', 'one door', 'libs/queue/src/index.ts', "export { points } from '@tctp/domain';"],
  [
    'an environment read on the side',
    'environment',
    'libs/queue/src/a.ts',
    'export const url = process.env.REDIS_URL;',
  ],
  [
    'an environment imported',
    'environment',
    'apps/api/src/a.ts',
    "import { env } from 'node:process';\nenv;",
  ],
  ['a drawer for everything', 'names', 'libs/queue/src/utils/a.ts', ''],
  ['a file of helpers', 'names', 'apps/web/src/date-helpers/helpers.ts', ''],
  ['a file of types', 'names', 'libs/domain/src/types.ts', ''],
  ['a file that goes on and on', 'size', 'apps/api/src/a.ts', 'f();\n'.repeat(401), 401],
];

describe('a planted violation', () => {
  it.each(PLANTED)('is caught: %s', (_title, rule, path, text, line = 1) => {
    const caught = checkWalls([{ path, text }]);
    expect(caught).toContainEqual(expect.objectContaining({ rule, file: path, line }));
    expect(sentence(caught[0]!)).toMatch(/^[^ ]+:\d+ \[[a-z ]+\] .{20,}\.$/);
  });

  it('is caught: two files that import each other', () => {
    const caught = checkWalls([
      { path: 'apps/api/src/a.ts', text: "import { b } from './b';" },
      { path: 'apps/api/src/b.ts', text: "\nimport { a } from './a';" },
    ]);
    expect(caught.map(sentence)).toEqual([
      expect.stringContaining(
        'apps/api/src/b.ts:2 [no cycles] apps/api/src/a.ts → apps/api/src/b.ts → apps/api/src/a.ts',
      ),
    ]);
  });

  it('is caught: two libs that know each other, be it by their types', () => {
    const caught = checkWalls([
      { path: 'libs/catalog/src/index.ts', text: "export { a } from './a';" },
      { path: 'libs/catalog/src/a.ts', text: "import type { C } from '@tctp/config';" },
      { path: 'libs/config/src/index.ts', text: "export { b } from './b';" },
      { path: 'libs/config/src/b.ts', text: "import type { D } from '@tctp/catalog';" },
    ]);
    expect(caught.map(({ rule, remedy }) => [rule, remedy])).toEqual([
      ['no cycles', expect.stringContaining('catalog → config → catalog')],
    ]);
  });
});

const ALLOWED: readonly [title: string, path: string, text: string][] = [
  [
    'the machine in workflow',
    'libs/workflow/src/a.ts',
    "import { setup } from 'xstate';\nimport { points } from '@tctp/domain';",
  ],
  [
    'a date made from a value in the core',
    'libs/calendar/src/a.ts',
    'export const at = (now: string) => new Date(now);',
  ],
  [
    'a property called date or process',
    'libs/domain/src/a.ts',
    'export const of = (a: A) => a.process.fetch(a.Date);',
  ],
  [
    'a spec of the core with its tools',
    'libs/domain/src/a.spec.ts',
    "import { it } from '@jest/globals';\nimport fc from 'fast-check';",
  ],
  [
    'migrations named by persistence',
    'libs/persistence/src/a.ts',
    "import { A } from '../../../migrations/1-add-a';",
  ],
  ['exact points in the web', 'apps/web/src/a.ts', "import { sumPoints } from '@tctp/domain';"],
  [
    'the command line hosting the servers',
    'apps/cli/src/a.ts',
    "import { ApiModule } from '../../api/src/api.module';",
  ],
  [
    'builders in the spec of a lib',
    'libs/application/src/a.spec.ts',
    "import { aTask } from '../../../test/support/a-task';",
  ],
];

describe('what the walls let through', () => {
  it.each(ALLOWED)('%s', (_title, path, text) => {
    expect(checkWalls([{ path, text }]).map(sentence)).toEqual([]);
  });
});
