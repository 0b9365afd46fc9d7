import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSecretKey, secretKeyOf } from './secret-key';
import type { SecretKey } from './secret-key';
import { openText, sealText } from './sealed-text';

const same = (one: SecretKey, other: SecretKey) =>
  openText(other.keyFor('second-factor'), sealText(one.keyFor('second-factor'), 'x', 'o'), 'o') === 'x';

describe('the secret key of an installation', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tctp-key-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is made once, readable by its owner alone, also when two begin together', async () => {
    const dataDir = join(folder, 'made');
    const [one, other] = await Promise.all([
      openSecretKey({ configured: null, dataDir }),
      openSecretKey({ configured: null, dataDir }),
    ]);
    expect(same(one, other)).toBe(true);
    expect(same(one, await openSecretKey({ configured: null, dataDir }))).toBe(true);
    const file = join(dataDir, 'secret-key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
  });

  it('is the configured one where there is one, and then no file is written', async () => {
    const dataDir = join(folder, 'configured');
    const configured = 'x'.repeat(40);
    expect(same(await openSecretKey({ configured, dataDir }), secretKeyOf(configured))).toBe(true);
    await expect(stat(join(dataDir, 'secret-key'))).rejects.toThrow();
  });

  it('is refused where its file is cut short', async () => {
    await writeFile(join(folder, 'secret-key'), 'short');
    await expect(openSecretKey({ configured: null, dataDir: folder })).rejects.toThrow('secret-key');
  });
});
