import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * Builds what its sources have changed since. A stamp beside the result holds the fingerprint of the sources it was
 * made from; a lock lets one build at a time run, so that two launchers at once do not write into each other's files.
 */

const root = resolve(import.meta.dirname, '../../..');
const dist = join(root, 'dist');
const lock = join(dist, '.building');
const configs = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', 'apps/cli/bin'];
const servers = [...configs, 'apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations'];

const targets = {
  cli: {
    words: 'the command line',
    sources: servers,
    result: 'dist/apps/cli/main.js',
    run: () => nest('cli'),
  },
  api: { words: 'the API', sources: servers, result: 'dist/apps/api/main.js', run: () => nest('api') },
  worker: {
    words: 'the worker',
    sources: servers,
    result: 'dist/apps/worker/main.js',
    run: () => nest('worker'),
  },
  web: {
    words: 'the web pages',
    sources: [...configs, 'apps/web', 'libs/contracts', 'libs/domain'],
    result: 'dist/web/index.html',
    run: web,
  },
};

/** Builds those of `names` that are missing or stale (all of them with `force`) and tells stderr about it. */
export async function build(names, { force = false } = {}) {
  if (!force && names.every(isFresh)) return;
  await takeLock();
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    const due = names.filter((name) => force || !isFresh(name));
    if (due.length > 0) await report(due);
  } finally {
    release();
    process.off('exit', release);
  }
}

async function report(due) {
  const began = performance.now();
  process.stderr.write(`tctp: building ${due.map((name) => targets[name].words).join(' and ')} … `);
  try {
    await Promise.all(due.map(make));
  } catch (error) {
    process.stderr.write('failed.\n');
    throw error;
  }
  process.stderr.write(`done in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`);
}

/** The fingerprint is taken first: what changes while we build makes the result stale, not fresh. */
async function make(name) {
  const fingerprint = fingerprintOf(name);
  await rm(stampOf(name), { force: true });
  await targets[name].run();
  await mkdir(join(dist, '.stamps'), { recursive: true });
  await writeFile(stampOf(name), fingerprint);
}

function nest(app) {
  const recipe = ['--rspackPath', 'apps/cli/bin/rspack.config.mjs'];
  return run('@nestjs/cli/bin/nest.js', ['build', app, ...recipe]);
}

/** Built beside and swapped in, so that a running server never serves half a page. */
async function web() {
  const fresh = join(dist, `.web-${process.pid}`);
  const old = join(dist, `.web-old-${process.pid}`);
  try {
    const out = ['--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
    await run('vite/bin/vite.js', ['build', 'apps/web', '--config', 'apps/web/vite.config.ts', ...out]);
    await rename(join(dist, 'web'), old).catch(() => undefined);
    await rename(fresh, join(dist, 'web'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

function run(tool, args) {
  const script = join(root, 'node_modules', tool);
  if (!existsSync(script)) throw new Error(`The build tools are missing. Run "npm ci" in ${root} first.`);
  return new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${output.trim()}\nThe build failed.`)),
    );
  });
}

function isFresh(name) {
  if (!existsSync(join(root, targets[name].result))) return false;
  try {
    return readFileSync(stampOf(name), 'utf8') === fingerprintOf(name);
  } catch {
    return false;
  }
}

function fingerprintOf(name) {
  const hash = createHash('sha256').update(process.version);
  for (const source of targets[name].sources) {
    for (const path of filesBelow(source))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Specs and their folders build nothing. */
function filesBelow(path) {
  const found = [];
  const visit = (at, isFolder) => {
    if (!isFolder) found.push(at);
    else {
      for (const entry of readdirSync(join(root, at), { withFileTypes: true })) {
        if (/^(node_modules|test|decisions|\..*)$|\.spec\.tsx?$|\.md$/.test(entry.name)) continue;
        visit(`${at}/${entry.name}`, entry.isDirectory());
      }
    }
  };
  if (existsSync(join(root, path))) visit(path, !/\.json$/.test(path));
  return found.sort();
}

function stampOf(name) {
  return join(dist, '.stamps', name);
}

/** Waits for another build; one whose process is gone has left its lock behind. */
async function takeLock() {
  await mkdir(dist, { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !lives(holder)) await rm(lock, { force: true });
    await pause(100);
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2);
  try {
    await build(
      words.filter((word) => word in targets),
      { force: words.includes('--force') },
    );
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
