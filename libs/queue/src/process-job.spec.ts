import { describe, expect, it } from '@jest/globals';
import { recordingHandlers } from '../test/recorder';
import { outboxJobId } from './job-id';
import type { JobHandlers, JobName } from './job-names';
import { checkHandlers, processJob } from './process-job';

describe('checkHandlers', () => {
  it('refuses a job without a handler, and a handler without a job', () => {
    const { 'deliver-digests': _left, ...rest } = recordingHandlers([]);
    const wrong = { ...rest, 'deliver-digest': async () => undefined } as unknown as JobHandlers;
    expect(() => checkHandlers(wrong)).toThrow('missing [deliver-digests], unknown [deliver-digest]');
    expect(() => checkHandlers(recordingHandlers([]))).not.toThrow();
  });
});

describe('processJob', () => {
  it('hands a checked payload to the handler of that name', async () => {
    const seen: { name: JobName; payload: unknown }[] = [];
    const payload = { items: [{ tenantId: 't', planId: 'p' }], rows: ['17'] };
    await processJob(recordingHandlers(seen), 'recompute-scores', payload);
    expect(seen).toEqual([{ name: 'recompute-scores', payload }]);
  });

  it('gives up at once on a payload with a wrong, missing or extra member', async () => {
    const wrong = { tenantId: 't', unitId: 'u', role: 'king', day: '2017-11-30' };
    for (const payload of [null, {}, { items: [], rows: [] }, { items: [wrong], rows: ['1'] }]) {
      await expect(processJob(recordingHandlers([]), 'deliver-digests', payload)).rejects.toMatchObject({
        name: 'UnrecoverableError',
      });
    }
    await expect(processJob(recordingHandlers([]), 'sweep-deadlines', { extra: 1 })).rejects.toMatchObject({
      name: 'UnrecoverableError',
    });
  });

  it('leaves a name it does not know to be tried again', async () => {
    await expect(processJob(recordingHandlers([]), 'toString', {})).rejects.toMatchObject({ name: 'Error' });
  });
});

describe('outboxJobId', () => {
  it('is never a whole number and never holds a colon', () => {
    expect(outboxJobId('17', '2025-06')).toBe('outbox-2025-06-17');
    expect(() => outboxJobId('a:b', 'e')).toThrow();
    expect(() => outboxJobId('1', '')).toThrow();
  });
});
