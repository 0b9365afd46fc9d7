import { expect, it } from '@jest/globals';
import { messages } from '@tctp/contracts';
import { readFile, readdir } from 'node:fs/promises';

const SCORING = new URL('../../scoring/src/', import.meta.url);
const CODE = /'((?:rule|set|grade|figure|due)\.[a-z-]+|[a-z]+(?:-[a-z]+)+|rounded|mitigated)'/g;
/** Files that speak of faults and places, not of reasons. */
const ABOUT_RULES = /^(check-|rule-fault|stated-points|index)|\.(spec|fixture)\.ts$/;
/** Refusals have words of their own. */
const REFUSALS = ['fact-missing', 'fact-unknown'];

it('every reason that scoring gives has words', async () => {
  const names = (await readdir(SCORING)).filter((name) => !ABOUT_RULES.test(name));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, SCORING), 'utf8')));
  const code = texts.map((text) => text.replace(/^import .*$/gm, '').replace(/from '.*';/g, '')).join('\n');
  const used = new Set([...code.matchAll(CODE)].flatMap(([, found]) => found ?? []));
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((found) => !(found in messages.vi.reason) && !REFUSALS.includes(found))).toEqual(
    [],
  );
});
