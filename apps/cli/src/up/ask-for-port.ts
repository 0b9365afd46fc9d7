import { once } from 'node:events';
import { createServer } from 'node:net';

/** Fails at once, before anything is started, when somebody else holds the port. Port 0 is always free. */
export async function askForPort({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = createServer();
  await once(probe.listen(port, host), 'listening');
  probe.close();
  await once(probe, 'close');
}
