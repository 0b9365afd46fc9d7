import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

register('../support/typescript-hooks.mjs', import.meta.url);
const { drawScenarios } = await import('@tctp/forecast');
parentPort.on('message', ({ seed, draws }) => {
  const counts = drawScenarios(workerData, seed, draws);
  parentPort.postMessage(counts, [counts.buffer]);
});
parentPort.postMessage('ready');
