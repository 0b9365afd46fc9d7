import { open } from 'node:fs/promises';

/** A rename is lasting only once the folder that names the file is on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
