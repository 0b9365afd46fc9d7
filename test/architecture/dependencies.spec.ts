import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
  license?: string | { type: string };
  licenses?: { type: string }[];
}

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const locked = Object.entries(
  read<{ packages: Record<string, Locked> }>('package-lock.json').packages,
).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Each lets us use, change and hand on, and asks for no more than its notice. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];
/** Others, by name and with the reason. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0: runs in tests only, unchanged',
  'caniuse-lite': 'CC-BY-4.0: data a build tool reads; none of it is shipped',
  lightningcss: 'MPL-2.0: a build tool, unchanged; none of it is shipped',
  duck: 'BSD, two clauses by its LICENSE file',
  buffers: 'names none; comes with exceljs, whose reading of zip files stands on it, and goes with it',
  'combine-errors': 'names none; a test tool’s part, MIT by its own README',
  'humanize-number': 'names none; a test tool’s part, MIT by its own README',
  only: 'names none; a test tool’s part, MIT by its own README',
};

/** "(MIT OR GPL-3.0)": one of them will do. "MIT AND ISC": each has to. */
function isFree(license: string): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => FREE.includes(one.trim())));
}

function licenseOf(path: string, { license }: Locked): string | null {
  if (license !== undefined) return license;
  if (!existsSync(`${path}/package.json`)) return null;
  const said = read<Manifest>(`${path}/package.json`);
  if (typeof said.license === 'string') return said.license;
  return said.license?.type ?? said.licenses?.[0]?.type ?? 'none';
}

describe('what we depend on', () => {
  it('may be used: every licence is on the list, or looked at by name', () => {
    const faulty = locked.flatMap(([path, one]) => {
      const license = licenseOf(path, one);
      const looked = Object.keys(LOOKED_AT).some(
        (name) => nameOf(path) === name || nameOf(path).startsWith(`${name}-`),
      );
      // Not here, because it is for another machine: its sister, which is, says it.
      if (license === null) return one.optional === true ? [] : [`${path}: not installed`];
      return isFree(license) || looked ? [] : [`${path}: ${license}`];
    });
    expect(faulty).toEqual([]);
  });

  it('names as looked at only what is there', () => {
    const names = new Set(locked.map(([path]) => nameOf(path)));
    expect(Object.keys(LOOKED_AT).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is locked: to a version, with the hash of what is installed, and to no host', () => {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const [, found] = locked.find(([path]) => path === `node_modules/${name}`) ?? [];
      expect([name, found?.version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
    }
    expect(locked.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
    const unhashed = locked.filter(
      ([path, one]) => one.integrity === undefined && one.optional !== true && existsSync(path),
    );
    expect(unhashed.map(([path]) => path)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('is installed from the lock and nothing else, by whoever checks and whoever ships', () => {
    for (const path of ['.ci/run', 'docker-compose.yml']) {
      const text = readFileSync(path, 'utf8');
      expect([path, text]).toEqual([path, expect.stringMatching(/npm ci\b/)]);
      expect([path, text]).toEqual([path, expect.not.stringMatching(/npm (install|i|add|update)\b/)]);
    }
  });

  it('runs a script while it is installed only where somebody said yes or no, by name', () => {
    const asked = new Set(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path)));
    expect(asked.size).toBeGreaterThan(0);
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...asked].sort());
  });
});
