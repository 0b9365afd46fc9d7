import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localPath } from './local-path';

const OURS = 'https://cchc.example';

describe('the way on after signing in', () => {
  it.each(['/', '/tasks', '/tasks/tb-2017-01?filter=lead#x', '/admin/people?person=a%2Fb'])(
    'goes to %s',
    (path) => expect(localPath(path)).toBe(path),
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'tasks',
    '',
    null,
    undefined,
    '/api/session/oidc',
    '/api',
  ])('goes to the first page instead of %j', (path) => expect(localPath(path)).toBe('/'));

  it('never leaves the program, whatever is asked', () => {
    const sign = fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      'a',
      '%2f',
      '%5c',
      '//',
      'https:',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(sign).map((signs) => signs.join('')),
          fc.webUrl(),
          fc.string(),
        ),
        (asked) => {
          const to = localPath(asked);
          expect(new URL(to, OURS).origin).toBe(OURS);
          expect(localPath(to)).toBe(to);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
