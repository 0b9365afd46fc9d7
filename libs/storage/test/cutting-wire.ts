import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to a server that breaks in the middle of the first `cuts` conversations. */
export async function cuttingWire(port: number, cuts: number, afterBytes = 50_000) {
  let left = cuts;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let carried = 0;
    near.on('data', (chunk) => {
      carried += chunk.length;
      if (left > 0 && carried > afterBytes) {
        left -= 1;
        near.destroy();
        far.destroy();
      } else far.write(chunk);
    });
    far.on('data', (chunk) => near.write(chunk));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutsLeft: () => left,
    close: () => server.close(),
  };
}
