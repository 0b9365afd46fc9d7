import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { WrongUse } from './wrong-use';

/** A JSON or YAML file somebody names; `shipped` are the names that would have done without one. */
export async function readGiven(file: string, what: string, shipped: readonly string[]): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse(
      `Không có tệp hay ${what} "${file}". Có sẵn: ${shipped.join(', ')}. (No such file, and nothing of that name ships.)`,
    );
  });
  const isYaml = /\.ya?ml$/i.test(file);
  try {
    return isYaml ? (parse(text) as unknown) : JSON.parse(text);
  } catch (error) {
    const kind = isYaml ? 'YAML' : 'JSON';
    const why = error instanceof Error ? error.message : '';
    throw new WrongUse(`"${file}" không phải ${kind} (not ${kind}): ${why}`, { cause: error });
  }
}
