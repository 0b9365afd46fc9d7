#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * The door to everything: builds what is missing or stale, then goes on as the command line itself, in this very
 * process, so that Ctrl-C and other signals arrive where the servers run. Standard output belongs to the command.
 */

const OLDEST_NODE = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const main = join(root, 'dist/apps/cli/main.js');

if (isTooOld(process.versions.node)) {
  const oldest = OLDEST_NODE.join('.');
  stop(
    `tctp cần Node.js ${oldest} trở lên; máy này có ${process.versions.node}. / tctp needs Node.js ${oldest} or newer; this is ${process.versions.node}.`,
  );
}
try {
  if (existsSync(join(root, 'apps/cli/src/main.ts'))) {
    const { build } = await import('./build.mjs');
    await build(process.argv[2] === 'up' ? ['cli', 'web'] : ['cli']);
  }
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
await import(pathToFileURL(main).href);

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
