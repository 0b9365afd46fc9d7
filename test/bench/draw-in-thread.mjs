import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

register('../support/typescript-hooks.mjs', import.meta.url);
const { drawScenarios } = await import('../../libs/forecast/src/scenarios.ts');
parentPort.on('message', ({ seed, draws }) => {
  const counts = drawScenarios(workerData, seed, draws);
  parentPort.postMessage(counts, [counts.buffer]);
});
parentPort.postMessage('ready');
