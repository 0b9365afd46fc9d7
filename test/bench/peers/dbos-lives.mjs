import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';

/**
 * Lives as durable workflows: each waits for its messages and writes after each of them, as the guide has it. A process of
 * its own, told by its parent how many at once and for how long.
 */
const STEPS = ['accept', 'submit', 'take', 'approve'];

const life = DBOS.registerWorkflow(
  async () => {
    const done = [];
    for (let step = 0; step < STEPS.length; step += 1) {
      const said = await DBOS.recv('step', 60);
      await DBOS.runStep(async () => done.push(said), { name: `write ${step}` });
    }
    return done.length;
  },
  { name: 'life' },
);

DBOS.setConfig({
  name: 'bench',
  applicationVersion: '1',
  systemDatabaseUrl: process.env.DATABASE_URL,
  systemDatabasePoolSize: 20,
  logLevel: 'error',
});
await DBOS.launch();

process.on('message', async ({ clients, milliseconds }) => {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - began < milliseconds) {
        const workflowID = randomUUID();
        const handle = await DBOS.startWorkflow(life, { workflowID })();
        for (const step of STEPS) await DBOS.send(workflowID, step, 'step');
        await handle.getResult();
        done += 1;
      }
    }),
  );
  process.send((done * 1000) / (performance.now() - began));
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
