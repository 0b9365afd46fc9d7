import { posix } from 'node:path';

/** The path an import means, as far as its text tells: a lib's door, a file, or a package as it is named. */
export function targetOf(path: string, specifier: string): string {
  const lib = /^@tctp\/([^/]+)/.exec(specifier)?.[1];
  if (lib) return `libs/${lib}/src/index.ts`;
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

export function placeOf(path: string): { lib: string | null; app: string | null } {
  const [, kind, name] = /^(libs|apps)\/([^/]+)\//.exec(`${path}/`) ?? [];
  return { lib: kind === 'libs' && name ? name : null, app: kind === 'apps' && name ? name : null };
}

export function featureOf(path: string): string | null {
  return /(?:^|\/)features\/([^/.]+)/.exec(path)?.[1] ?? null;
}

export function isSpec(path: string): boolean {
  return /\.(spec|fixture)\.tsx?$/.test(path);
}
