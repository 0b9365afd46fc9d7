import { randomBytes } from 'node:crypto';
import { prepareTestServer } from './test-server';

export default async function globalSetup(): Promise<void> {
  process.env['TCTP_TEST_RUN'] = randomBytes(4).toString('hex');
  await prepareTestServer();
}
