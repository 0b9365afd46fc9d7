import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of few megabytes in memory, that can be filled to its last byte and emptied again. */
export interface SmallDisk {
  path: string;
  fill(): Promise<void>;
  empty(): Promise<void>;
  remove(): Promise<void>;
}

const mount = (size: string, path: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tctp-faults', path]).status === 0;
const unmount = (path: string) => spawnSync('umount', ['-l', path]);

/** Only root may, and not in every container. */
export function canMountDisks(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'tctp-faults-disk-'));
  const can = mount('1m', path);
  if (can) unmount(path);
  rmSync(path, { recursive: true });
  return can;
}

export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'tctp-faults-disk-'));
  if (!mount(`${megabytes}m`, path)) throw new Error(`No disk could be mounted on ${path}`);
  await chmod(path, 0o755);
  const ballast = join(path, 'ballast');
  return {
    path,
    async fill() {
      const file = await open(ballast, 'w');
      try {
        for (const block of [1 << 20, 1 << 12]) {
          const zeros = Buffer.alloc(block);
          for (let full = false; !full;) full = await file.write(zeros).then(isShort(block), () => true);
        }
      } finally {
        await file.close();
      }
    },
    empty: () => rm(ballast, { force: true }),
    async remove() {
      unmount(path);
      await rm(path, { recursive: true, force: true });
    },
  };
}

const isShort =
  (block: number) =>
  ({ bytesWritten }: { bytesWritten: number }) =>
    bytesWritten < block;
