import { readFile } from 'node:fs/promises';
import { WrongUse } from './wrong-use';

/** A JSON file somebody names; `shipped` are the names that would have done without one. */
export async function readGiven(file: string, what: string, shipped: readonly string[]): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse(
      `Không có tệp hay ${what} "${file}". Có sẵn: ${shipped.join(', ')}. (No such file, and nothing of that name ships.)`,
    );
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new WrongUse(`"${file}" không phải JSON (not JSON): ${why}`, { cause: error });
  }
}
