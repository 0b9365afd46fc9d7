import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@tctp/domain';
import fc from 'fast-check';
import type { UnitOfWork } from '../ports';
import { commandMany } from './command-many';

const actor: Actor = {
  tenantId: 'an-giang',
  accountId: 'thamtra',
  displayName: 'Thẩm tra',
  role: 'reviewer',
  unitId: 'noi-vu',
};
const request = { actor, key: 'one-key', fingerprint: 'one-body' };
const clock = { now: () => Promise.resolve('2017-11-21T01:15:00.000Z') };
const read = { unit: () => Promise.resolve(null) };

const asked = fc.uniqueArray(
  fc.record({
    taskId: fc.string({ minLength: 1, maxLength: 8 }),
    version: fc.nat(50),
    turns: fc.nat(5),
    ends: fc.constantFrom('done', 'refused', 'thrown'),
  }),
  { selector: ({ taskId }) => taskId, minLength: 1, maxLength: 40 },
);

describe('one verb for many tasks', () => {
  it('answers in the order of the items, whichever is decided first, and lets none harm another', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (items) => {
        const command = async ({ taskId }: { taskId: string }) => {
          const item = items.find((one) => one.taskId === taskId);
          for (let turn = 0; turn < (item?.turns ?? 0); turn += 1) await Promise.resolve();
          if (item?.ends === 'thrown') throw new Error('broken');
          if (item?.ends === 'refused') return { ok: false, refusal: { code: 'task-unknown' } };
          return { ok: true, value: { taskId, version: 2, work: 'underReview', time: 'answered' } };
        };
        const work = { command } as unknown as Pick<UnitOfWork, 'command'>;
        const outcomes = await commandMany({ work, clock, read }, request, {
          action: 'takeForReview',
          items,
        });
        expect(outcomes.map(({ taskId }) => taskId)).toEqual(items.map(({ taskId }) => taskId));
        expect(outcomes.map(({ ends }) => ends)).toEqual(items.map(({ ends }) => ends));
      }),
    );
  });

  it('gives every item a key of its own, the same each time', async () => {
    const keys: string[] = [];
    const work = {
      command: ({ key }: { key: string }) => {
        keys.push(key);
        return Promise.resolve({ ok: false, refusal: { code: 'task-unknown' } });
      },
    } as unknown as Pick<UnitOfWork, 'command'>;
    const items = ['a', 'b'].map((taskId) => ({ taskId, version: 1 }));
    const ask = () => commandMany({ work, clock, read }, request, { action: 'takeForReview', items });
    await ask();
    await ask();
    expect(new Set(keys.slice(0, 2)).size).toBe(2);
    expect(keys.slice(2)).toEqual(keys.slice(0, 2));
  });

  it('asks for the moment and for the unit once, however many the items', async () => {
    let asks = 0;
    const counting =
      <T>(value: T) =>
      () => {
        asks += 1;
        return Promise.resolve(value);
      };
    const work = {
      command: () => Promise.resolve({ ok: false, refusal: { code: 'task-unknown' } }),
    } as unknown as Pick<UnitOfWork, 'command'>;
    const items = Array.from({ length: 50 }, (_, place) => ({ taskId: `t${place}`, version: 1 }));
    await commandMany(
      { work, clock: { now: counting('2017-11-21T01:15:00.000Z') }, read: { unit: counting(null) } },
      request,
      { action: 'reassign', items, unitId: 'tu-phap', reason: 'Nhầm đơn vị' },
    );
    expect(asks).toBe(2);
  });
});
