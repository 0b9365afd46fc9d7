import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Contender } from '../in-turn';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Peers that the program itself does not need are installed when somebody benches. False where that is not possible. */
export function installPeers(note: (line: string) => void): boolean {
  if (existsSync(`${folder}node_modules`)) return true;
  note('Installing the peers of the bench (npm ci in test/bench/peers) …');
  const done =
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' }).status === 0;
  if (!done) note('They could not be installed; the bench goes on without them.');
  return done;
}

/** A peer in a process of its own: told what to do in a message, answering with a number. */
export async function peerProcess(
  file: string,
  name: string,
  env: Record<string, string>,
  given: object,
): Promise<Contender & { end(): void }> {
  const child = fork(`${folder}${file}`, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended by itself`)));
  gone.catch(() => undefined);
  await Promise.race([once(child, 'message'), gone]);
  return {
    name,
    async run(milliseconds) {
      child.send({ ...given, milliseconds });
      const [answer] = (await Promise.race([once(child, 'message'), gone])) as [number];
      return answer;
    },
    end: () => child.disconnect(),
  };
}
