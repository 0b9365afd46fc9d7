import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Mark {
  pid: number;
  url: string | null;
}

/** One program per data folder: a second start says where the first one is, instead of fighting it for the data. */
export async function claimDataFolder(
  dataDir: string,
): Promise<{ write(url: string): Promise<void>; release(): Promise<void> }> {
  const file = join(dataDir, 'running.json');
  await mkdir(dataDir, { recursive: true });
  const other = await readMark(file);
  if (other !== null && other.pid !== process.pid && isAlive(other.pid)) throw new AlreadyRunning(other);
  const write = (url: string | null) =>
    writeFile(file, JSON.stringify({ pid: process.pid, url } satisfies Mark));
  await write(null);
  return { write, release: () => rm(file, { force: true }) };
}

export class AlreadyRunning extends Error {
  constructor({ pid, url }: Mark) {
    super(
      `Chương trình đang chạy rồi: ${url ?? 'đang khởi động'} (tiến trình ${pid}). Mở địa chỉ đó, hoặc dừng nó (Ctrl-C) rồi chạy lại.\n` +
        `It is running already: ${url ?? 'starting'} (process ${pid}). Open that address, or stop it (Ctrl-C) and start again.`,
    );
  }
}

async function readMark(file: string): Promise<Mark | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Mark;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
