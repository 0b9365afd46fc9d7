import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { VERSION } from '@tctp/config';

/** A package registry by its address, or a key to one: where we install from is nobody's business but the machine's. */
const REGISTRY =
  /\bregistry\.[\w-]+\.[a-z]{2,}|npm\.pkg\.[\w-]+\.com|\bnpmmirror\b|^\s*(@[\w-]+:)?registry\s*=|_authToken\s*=/im;
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|docx|xlsx|pdf|zip|gz)$/i;

describe('the tree as it is committed', () => {
  it('locks versions and checksums, and no addresses', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
      packages: Record<string, object>;
    };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(
      Object.keys(lock.packages).filter((name) =>
        /\bresolved\b/.test(Object.keys(lock.packages[name]!).join(' ')),
      ),
    ).toEqual([]);
  });

  it('says one version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });

  it('names no package registry anywhere', async () => {
    const named: string[] = [];
    for (const path of await trackedFiles()) {
      if (BINARY.test(path)) continue;
      const text = await readFile(path, 'utf8').catch(() => '');
      if (REGISTRY.test(text)) named.push(path);
    }
    expect(named).toEqual([]);
  });

  it('would notice one', () => {
    expect(REGISTRY.test(['https://registry', 'example', 'org/left-pad'].join('.'))).toBe(true);
    expect(REGISTRY.test(['registry', 'https://npm.example'].join('='))).toBe(true);
  });
});

/** Tracked, or about to be. */
async function trackedFiles(): Promise<string[]> {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await promisify(execFile)('git', ['-c', 'safe.directory=*', ...list], {
    maxBuffer: 16_777_216,
  });
  return stdout.split('\0').filter((path) => path !== '');
}
