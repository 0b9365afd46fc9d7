import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from './read-imports';

const SKIPPED = new Set(['node_modules', 'dist', 'screenshots']);

/** Every source file below these folders; paths start at the root of the repository. */
export async function readSources(folders: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) files.push(...(await readSources([path])));
      else if (/\.(tsx?|mjs)$/.test(entry.name))
        files.push({ path, text: await readFile(join(path), 'utf8') });
    }
  }
  return files;
}
