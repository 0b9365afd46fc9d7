import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEvidenceFiles } from '@tctp/storage';
import { temporaryFolder } from '../support/program';

const SECRET = '{"AccessKeyId":"from the machine"}';
const SHA256 = 'a'.repeat(64);
const KEYS = { accessKeyId: 'AKIAX', secretAccessKey: 'hunter2' };

async function serving(answer: (request: IncomingMessage, reply: ServerResponse) => void) {
  const server = createServer((request, reply) => {
    request.resume();
    answer(request, reply);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a bucket that sends whoever asks it to another host', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let target: { server: Server; url: string };
  let reached = 0;

  beforeAll(async () => {
    folder = await temporaryFolder();
    target = await serving((_request, reply) => {
      reached += 1;
      reply.end(SECRET);
    });
  });
  afterAll(async () => {
    target?.server.close();
    await folder?.remove();
  });

  it.each([301, 302, 303, 307, 308])('with %i is not followed, whatever is asked of it', async (status) => {
    const asked: string[] = [];
    const bucket = await serving(({ method = '', url = '' }, reply) => {
      asked.push(`${method} ${url.split('?')[0] ?? ''}`);
      reply.writeHead(status, {
        location: `${target.url}/latest/meta-data/iam/security-credentials/`,
        'x-amz-bucket-region': 'eu-central-1',
      });
      reply.end(
        method === 'HEAD'
          ? undefined
          : `<Error><Code>PermanentRedirect</Code><Endpoint>${new URL(target.url).host}</Endpoint></Error>`,
      );
    });
    const s3 = { bucket: 'minh-chung', region: 'us-east-1', endpoint: bucket.url, keys: KEYS, prefix: '' };
    const files = await openEvidenceFiles({ dataDir: folder.path, s3 });
    const upload = async function* () {
      yield await Promise.resolve(randomBytes(1_000));
    };
    const listed = async () => {
      for await (const one of files.list('inPlace')) expect(one).toBeNull();
    };
    const attempts: Record<string, () => Promise<unknown>> = {
      store: () => files.store(upload(), 10_000),
      open: () => files.open(SHA256),
      verify: () => files.verify(SHA256),
      list: listed,
      setAside: () => files.setAside(SHA256),
      remove: () => files.remove(SHA256),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      const told = await attempt().then(
        () => `${name} was answered`,
        (error: Error) => error.message,
      );
      expect(told).toContain(`minh-chung @ ${bucket.url}`);
      expect(told).toContain('not followed');
      expect(told).not.toMatch(/hunter2|AKIAX|from the machine/);
    }
    expect(new Set(asked.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['PUT', 'HEAD', 'GET', 'DELETE']),
    );
    expect(reached).toBe(0);
    bucket.server.close();
  });
});
