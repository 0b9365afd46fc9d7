import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { temporaryFolder } from './program';
import { until } from './until';

const S3RVER = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js');

/**
 * A server that speaks S3, as a process of its own on a free port, with one empty bucket. It knows one account and
 * does not check its secret. Its page tokens are written with a cipher that Node keeps behind a flag.
 */
export async function s3Server() {
  const folder = await temporaryFolder();
  const { NODE_OPTIONS: _jest, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...['--openssl-legacy-provider', S3RVER, '--silent', '--address', '127.0.0.1', '--port', '0'],
      ...['--directory', folder.path, '--configure-bucket', 'minh-chung'],
    ],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const port = () => /listening on [\d.]+:(\d+)/.exec(output)?.[1];
  await until(() => port() !== undefined, { what: () => `the S3 server to listen\n${output}` });
  return {
    place: {
      bucket: 'minh-chung',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port()}`,
      keys: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
      prefix: 'tctp/',
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await folder.remove();
    },
  };
}
