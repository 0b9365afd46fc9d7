import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Violation } from './violation';

export interface Sheet {
  path: string;
  text: string;
}

/** Sheets of the frame dress every page, and print them; all others come with the screen that wants them, and stay. */
const OF_EVERY_PAGE = /\/app\/styles\//;

/** A class alone, whatever else is named beside it: `.figures`, and both of `.top, .main`. */
const ALONE = /^\.([\w-]+)$/;

export async function readSheets(folder = 'apps/web/src'): Promise<Sheet[]> {
  const names = await readdir(folder, { recursive: true });
  const sheets = names.filter((name) => name.endsWith('.css')).map((name) => join(folder, name));
  return Promise.all(sheets.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

/**
 * A class is dressed in one sheet. A sheet that was loaded stays, so a second one would dress a screen by the way people
 * came to it.
 */
export function checkStyles(sheets: readonly Sheet[]): Violation[] {
  const homes = new Map<string, string>();
  const violations: Violation[] = [];
  for (const { path: file, text } of sheets.filter(({ path }) => !OF_EVERY_PAGE.test(path))) {
    for (const [name, line] of dressed(text)) {
      const home = homes.get(name) ?? file;
      homes.set(name, home);
      const remedy = `.${name} is dressed in ${home}: call one of the two otherwise, or dress both there.`;
      if (home !== file) violations.push({ rule: 'one sheet to a class', file, line, remedy });
    }
  }
  return violations;
}

/** Each class with the line where it is first dressed. */
function dressed(text: string): Map<string, number> {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const lines = new Map<string, number>();
  for (const { 1: heads = '', index } of bare.matchAll(/([^{};]+)\{/g)) {
    for (const name of heads.split(',').flatMap((head) => ALONE.exec(head.trim())?.[1] ?? [])) {
      const at = bare.indexOf(`.${name}`, index);
      if (!lines.has(name)) lines.set(name, bare.slice(0, at).split('\n').length);
    }
  }
  return lines;
}
