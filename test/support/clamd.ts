import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openScanner } from '@tctp/storage';
import { EICAR, fakeClamd } from './fake-clamd';
import { temporaryFolder } from './program';
import { until } from './until';

/** Something that scans, as a test needs it: where it is, and how it goes away. */
export interface Scanning {
  address: string;
  /** As it names the test text. */
  signature: string;
  close(): Promise<void>;
}

const hasClamd = spawnSync('clamd', ['--version']).status === 0;
if (!hasClamd && process.env['TCTP_REQUIRE_CLAMD'] === '1')
  throw new Error('clamd is required here and missing');

/** A peer that speaks the protocol always, and ClamAV itself where it is on the machine. */
export const scanners: { name: string; start: () => Promise<Scanning> }[] = [
  {
    name: 'a peer that speaks its protocol',
    start: async () => {
      const { address, close } = await fakeClamd();
      return { address, close, signature: 'Eicar-Test' };
    },
  },
  ...(hasClamd ? [{ name: 'ClamAV itself', start: startClamd }] : []),
];

/** The real daemon on a socket of its own, that knows one signature: the test text's. */
async function startClamd(): Promise<Scanning> {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  await writeFile(at('test.ndb'), `Test.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = [
    `DatabaseDirectory ${folder.path}`,
    `LocalSocket ${at('clamd.sock')}`,
    'Foreground yes',
    'SelfCheck 0',
  ];
  await writeFile(at('clamd.conf'), settings.join('\n'));
  const daemon = spawn('clamd', ['--config-file', at('clamd.conf')], { stdio: 'ignore' });
  const ended = once(daemon, 'exit');
  const address = at('clamd.sock');
  const close = async () => {
    daemon.kill('SIGTERM');
    await ended;
    await folder.remove();
  };
  try {
    const asked = openScanner({ dataDir: folder.path, clamd: address });
    await until(async () => (await asked?.isThere()) === true, {
      within: 30_000,
      what: () => 'clamd to answer',
    });
    return { address, close, signature: 'Test.Eicar.UNOFFICIAL' };
  } catch (error) {
    await close();
    throw error;
  }
}
