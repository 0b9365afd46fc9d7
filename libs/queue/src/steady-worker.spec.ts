import { describe, expect, it } from '@jest/globals';
import { eventually } from '../test/eventually';
import { recordingLog } from '../test/recorder';
import { SteadyWorker } from './steady-worker';
import type { PausableWorker } from './steady-worker';

/** A worker that complains every time it is let run, or only when told to. */
function aWorker(complains: boolean) {
  let tell: (error: Error) => void = () => undefined;
  const calls: string[] = [];
  const worker: PausableWorker = {
    on: (_event, listener) => (tell = listener),
    waitUntilReady: async () => undefined,
    pause: async () => void calls.push('pause'),
    async resume() {
      calls.push('resume');
      if (complains) for (let i = 0; i < 1000; i += 1) tell(new Error('no such table'));
    },
    close: async () => void calls.push('close'),
  };
  return { worker, calls, tell: (message: string) => tell(new Error(message)) };
}

describe('SteadyWorker', () => {
  it('answers a storm of errors with one pause, waits longer each time, and at last builds a new worker', async () => {
    const log = recordingLog();
    const bad = aWorker(true);
    const good = aWorker(false);
    let built = 0;
    const steady = new SteadyWorker({
      build: () => (++built === 1 ? bad.worker : good.worker),
      probe: async () => undefined,
      log,
    });
    await eventually('a new worker', () => built === 2);
    await eventually('it runs', () => good.calls.includes('resume'));
    expect(bad.calls).toEqual(['resume', 'pause', 'resume', 'pause', 'resume', 'pause', 'close']);
    expect(log.lines).toHaveLength(6);
    await steady.close(100);
    expect(good.calls).toEqual(['resume', 'pause', 'close']);
  });

  it('does not touch the worker before the server answers, and says so once', async () => {
    const log = recordingLog();
    const { worker, calls } = aWorker(false);
    let asked = 0;
    const probe = async (): Promise<void> => {
      asked += 1;
      if (asked < 4) throw new Error('refused');
    };
    const steady = new SteadyWorker({ build: () => worker, probe, log });
    await eventually('it runs', () => steady.state === 'running');
    expect(asked).toBe(4);
    expect(calls).toEqual(['resume']);
    expect(log.lines).toHaveLength(2);
    await steady.close(100);
    expect(steady.state).toBe('closed');
  });

  it('stays closed once closed', async () => {
    const { worker, calls, tell } = aWorker(false);
    const steady = new SteadyWorker({
      build: () => worker,
      probe: async () => undefined,
      log: recordingLog(),
    });
    await eventually('it runs', () => steady.state === 'running');
    await steady.close(100);
    tell('late');
    expect(steady.state).toBe('closed');
    expect(calls).toEqual(['resume', 'pause', 'close']);
  });
});
