import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Node reads the libs as they stand: TypeScript, imports without an ending, `@tctp/x` for `libs/x/src`. */
const ENDINGS = ['', '.ts', '/index.ts'];

/** What a module is to be given instead of what it asks for, by name. */
let standIns = {};

export function initialize(given) {
  standIns = given ?? {};
}

export function resolve(specifier, context, next) {
  if (specifier in standIns && context.parentURL?.endsWith('.ts'))
    return { url: standIns[specifier], shortCircuit: true };
  const lib = /^@tctp\/([a-z-]+)$/.exec(specifier);
  if (lib !== null) return found(new URL(`libs/${lib[1]}/src/index.ts`, `file://${process.cwd()}/`));
  if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
  const asked = new URL(specifier, context.parentURL).href;
  const ending = ENDINGS.find(
    (one) => /\.[a-z]+$/.test(asked + one) && existsSync(fileURLToPath(asked + one)),
  );
  return ending === undefined ? next(specifier, context) : found(new URL(asked + ending), context);
}

const found = (url, context) => ({
  url: url.href,
  shortCircuit: true,
  ...(context?.importAttributes && { importAttributes: context.importAttributes }),
});

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(readFileSync(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    sourceMaps: 'inline',
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      experimental: { keepImportAttributes: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
