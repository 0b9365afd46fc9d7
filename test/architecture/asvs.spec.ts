import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const PAGE = readFileSync('libs/identity/asvs.md', 'utf8');
/** How many requirements each chapter of ASVS 5.0 has at level 1, and at level 2 besides. */
const CHAPTERS = [
  [1, 8, 19],
  [2, 4, 7],
  [3, 8, 11],
  [4, 2, 8],
  [5, 4, 5],
  [6, 13, 22],
  [7, 6, 12],
  [8, 4, 3],
  [9, 4, 3],
  [10, 5, 24],
  [11, 3, 11],
  [12, 3, 6],
  [13, 1, 12],
  [14, 2, 7],
  [15, 3, 10],
  [16, 0, 16],
  [17, 0, 7],
] as const;

const rows = [...PAGE.matchAll(/^\| (\d+)\.(\d+)\.(\d+) +\| (\d) +\| (.*?) +\| (.*?) +\| (.*?) +\|$/gm)].map(
  ([, chapter, section, number, level, asks = '', how = '', shown = '']) => ({
    id: [chapter, section, number].map(Number) as [number, number, number],
    level: Number(level),
    asks,
    how,
    shown,
  }),
);

describe('the page that holds the program against ASVS 5.0', () => {
  it('has every requirement of levels 1 and 2, once and in order', () => {
    const ids = rows.map(({ id }) => id.map((part) => String(part).padStart(3, '0')).join('.'));
    expect(ids).toEqual([...new Set(ids)].sort());
    const counted = CHAPTERS.map(([chapter]) =>
      [1, 2].map((level) => rows.filter(({ id, level: of }) => id[0] === chapter && of === level).length),
    );
    expect(counted).toEqual(CHAPTERS.map(([, first, second]) => [first, second]));
  });

  it('names what shows it, and files that are there; or says that it does not arise, or is not met and why', () => {
    const faults = rows.flatMap(({ id, how, shown }) => {
      const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      const gone = files.filter((path) => !existsSync(path)).map((path) => `${id.join('.')}: no ${path}`);
      const isSaid =
        files.length > 0 ||
        shown === 'does not arise' ||
        /\bnot (met|shown)\b|the proxy's part|operator/.test(how);
      return [...gone, ...(isSaid ? [] : [`${id.join('.')}: neither shown nor said to be open`])];
    });
    expect(faults).toEqual([]);
  });
});
