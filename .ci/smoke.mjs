import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * What a newcomer does: npm start, look, Ctrl-C. Says what went wrong and exits 1, or exits 0.
 * Ctrl-C is a SIGINT to the whole process group, as a terminal sends it; the server must still end in good order.
 * The command of "npm start" is run without npm, which on Ctrl-C dies of the signal and hides our exit code.
 */

const UP_MS = 60_000;
const DOWN_MS = 30_000;

const dataDir = process.env.TCTP_DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'tctp-smoke-')));
const ours = process.env.TCTP_DATA_DIR === undefined;
if (ours) await chmod(dataDir, 0o755);
const port = process.env.PORT ?? String(await freePort());

const env = { ...process.env, TCTP_DATA_DIR: dataDir, PORT: port };
const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
const app = spawn(process.execPath, scripts.start.split(' ').slice(1), {
  env,
  detached: true,
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
app.stdout.on('data', (chunk) => (output += chunk));
app.stderr.on('data', (chunk) => (output += chunk));
let exit = null;
app.on('exit', (code, signal) => (exit = { code, signal }));
process.on('exit', () => {
  if (!exit) process.kill(-app.pid, 'SIGKILL');
});

const began = performance.now();
for (const path of ['/', '/api/health', '/tasks/some-page']) {
  if (!(await within(UP_MS - (performance.now() - began), () => isOk(path)))) {
    await fail(`${path} did not answer 200 within ${UP_MS / 1000} s.`);
  }
}
if (/warning|error/i.test(output)) await fail('It starts with warnings.');
console.log(`Up after ${((performance.now() - began) / 1000).toFixed(1)} s.`);

process.kill(-app.pid, 'SIGINT');
if (!(await within(DOWN_MS, () => exit !== null)))
  await fail(`Still running ${DOWN_MS / 1000} s after Ctrl-C.`);
if (exit.code !== 0) await fail(`Ctrl-C ended it with ${exit.code ?? exit.signal} instead of 0.`);
const left = await processesIn(dataDir);
if (left.length > 0) await fail(`Left running in ${dataDir}: processes ${left.join(', ')}.`);
if (ours) await rm(dataDir, { recursive: true, force: true });
console.log('Down in good order.');

async function isOk(path) {
  if (exit) await fail('It ended by itself.');
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  return answer?.status === 200;
}

async function within(limit, condition) {
  for (const until = performance.now() + limit; performance.now() < until; await pause(100)) {
    if (await condition()) return true;
  }
  return false;
}

/** The database works in its data folder, so its processes are found by where they are. */
async function processesIn(folder) {
  const found = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const home = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (home.startsWith(`${folder}/`)) found.push(Number(pid));
  }
  return found;
}

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port: free } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return free;
}

async function fail(sentence) {
  console.error(`${output.trim()}\n${sentence}`);
  if (!exit) {
    process.kill(-app.pid, 'SIGINT');
    await within(DOWN_MS, () => exit !== null);
  }
  if (ours) {
    for (const pid of await processesIn(dataDir)) process.kill(pid, 'SIGINT');
    await within(DOWN_MS, async () => (await processesIn(dataDir)).length === 0);
    await rm(dataDir, { recursive: true, force: true });
  }
  process.exit(1);
}
