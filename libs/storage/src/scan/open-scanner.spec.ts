import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EICAR, fakeClamd } from '../../../../test/support/fake-clamd';
import type { FakeClamd } from '../../../../test/support/fake-clamd';
import { openScanner } from './open-scanner';

describe('a scanner for malware', () => {
  let daemon: FakeClamd;
  let dataDir: string;
  const scanner = () => openScanner({ dataDir, clamd: daemon.address })!;

  beforeEach(async () => {
    daemon = await fakeClamd();
    dataDir = await mkdtemp(join(tmpdir(), 'tctp-scan-'));
  });
  afterEach(async () => {
    await daemon.close();
    await rm(dataDir, { recursive: true });
  });

  async function scanned(content: string | Uint8Array) {
    const path = join(dataDir, 'draft');
    await writeFile(path, content);
    return scanner().scan(path);
  }

  it('is none where none is set up', () => {
    expect(openScanner({ dataDir, clamd: null })).toBeNull();
  });

  it('sees every byte, however large the file', async () => {
    const large = randomBytes(3_000_001);
    expect(await scanned(large)).toBe('clean');
    expect(daemon.sent[0]?.equals(large)).toBe(true);
    expect(await scanner().isThere()).toBe(true);
  });

  it('looks at bytes that lie on no disk as at a file, and sets them apart as it does a file', async () => {
    const large = randomBytes(3_000_001);
    expect(await scanner().scan(large)).toBe('clean');
    expect(daemon.sent[0]?.equals(large)).toBe(true);
    const infected = Buffer.concat([large, Buffer.from(EICAR)]);
    expect(await scanner().scan(infected)).toEqual({ infected: 'Eicar-Test' });
    const folder = join(dataDir, 'quarantine');
    const [name = ''] = await readdir(folder);
    expect((await readFile(join(folder, name))).equals(infected)).toBe(true);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o400);
    await daemon.close();
    expect(await scanner().scan(large)).toBe('away');
  });

  it('sets an infected file apart, for thirty days, where nobody but this account can read it', async () => {
    expect(await scanned(EICAR)).toEqual({ infected: 'Eicar-Test' });
    const folder = join(dataDir, 'quarantine');
    const [name = ''] = await readdir(folder);
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    expect(await readFile(join(folder, name), 'utf8')).toBe(EICAR);
    expect([(await stat(folder)).mode & 0o777, (await stat(join(folder, name))).mode & 0o777]).toEqual([
      0o700, 0o400,
    ]);
    const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    await utimes(join(folder, name), longAgo, longAgo);
    await scanned(`${EICAR} `);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readdir(folder)).not.toContain(name);
  });

  it.each(['hangs-up', 'babbles', 'too-small'] as const)(
    'that %s has not said that a file is clean',
    async (mood) => {
      daemon.mood = mood;
      expect(await scanned(randomBytes(2_000_000))).toBe('away');
    },
  );

  it('that is not there is told to be away', async () => {
    await daemon.close();
    expect([await scanned('x'), await scanner().isThere()]).toEqual(['away', false]);
    const socket = openScanner({ dataDir, clamd: join(dataDir, 'none.sock') })!;
    expect([await socket.scan(join(dataDir, 'draft')), await socket.isThere()]).toEqual(['away', false]);
  });
});
