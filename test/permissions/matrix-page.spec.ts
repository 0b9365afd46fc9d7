import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { UNFURNISHED, cellsOf } from './matrix';
import { matrixPage } from './page';

const FILE = new URL('../../libs/domain/permission-matrix.md', import.meta.url);

describe('the permission matrix', () => {
  const page = matrixPage(routes, UNFURNISHED);
  if (process.env['WRITE_PERMISSION_MATRIX'] === 'yes') writeFileSync(FILE, page);

  it('is the one in the documentation', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(page);
  });

  it('does not take a route that asks of something nobody has said whose it is', () => {
    const planted: Route = {
      id: 'openSafe',
      method: 'get',
      path: '/safes/{safeId}',
      tag: 'service',
      summary: 'Planted',
      access: 'everybody',
    };
    expect(() => cellsOf([...routes, planted], UNFURNISHED)).toThrow(
      "openSafe: say in ways.ts whose 'safeId'",
    );
  });
});
