import { dropLeftDatabases } from './left-databases';
import { removeTestServer } from './test-server';

export default async function globalTeardown(): Promise<void> {
  await dropLeftDatabases();
  await removeTestServer();
}
