import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEPT_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Where infected files lie for whoever has to look into them: a folder nothing is served from, readable by this account
 * alone, under names that say nothing. What has lain there for thirty days goes when the next one comes.
 */
export function quarantineIn(folder: string): (file: string | Uint8Array) => Promise<void> {
  return async (file) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(join(folder, name));
      if (Date.now() - mtimeMs > KEPT_DAYS * DAY_MS) await rm(join(folder, name), { force: true });
    }
    const kept = join(folder, randomUUID());
    await (typeof file === 'string' ? copyFile(file, kept) : writeFile(kept, file, { mode: 0o600 }));
    await chmod(kept, 0o400);
  };
}
