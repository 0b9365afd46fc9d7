import { describe, expect, it } from '@jest/globals';
import { recordingHandlers } from '../test/recorder';
import { outboxJobId } from './job-id';
import type { JobHandlers, JobName } from './job-names';
import { checkHandlers, processJob } from './process-job';

describe('checkHandlers', () => {
  it('refuses a job without a handler, and a handler without a job', () => {
    const { 'deliver-digest': _left, ...rest } = recordingHandlers([]);
    const wrong = { ...rest, 'deliver-digests': async () => undefined } as unknown as JobHandlers;
    expect(() => checkHandlers(wrong)).toThrow('missing [deliver-digest], unknown [deliver-digests]');
    expect(() => checkHandlers(recordingHandlers([]))).not.toThrow();
  });
});

describe('processJob', () => {
  it('hands a checked payload to the handler of that name', async () => {
    const seen: { name: JobName; payload: unknown }[] = [];
    await processJob(recordingHandlers(seen), 'recompute-score', {
      tenantId: 't',
      planId: 'p',
      componentCode: '1.1',
    });
    expect(seen).toEqual([
      { name: 'recompute-score', payload: { tenantId: 't', planId: 'p', componentCode: '1.1' } },
    ]);
  });

  it('gives up at once on a payload with a wrong, missing or extra member', async () => {
    for (const payload of [null, {}, { tenantId: 't', unitId: 'u', role: 'king', day: '2017-11-30' }]) {
      await expect(processJob(recordingHandlers([]), 'deliver-digest', payload)).rejects.toMatchObject({
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
    expect(outboxJobId(17n, '2025-06')).toBe('outbox-2025-06-17');
    expect(() => outboxJobId('a:b', 'e')).toThrow();
    expect(() => outboxJobId(1, '')).toThrow();
  });
});
