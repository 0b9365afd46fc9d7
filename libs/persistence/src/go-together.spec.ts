import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goTogether } from './go-together';

interface Asked {
  key: string;
  number: number;
}

const said = (value: string): PromiseSettledResult<string> => ({ status: 'fulfilled', value });
/** Long enough for everything that does not wait for anybody. */
async function turn(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Batches that end when the test says so. */
function stage(options: { lanes?: number; most?: number; worthALane?: number } = {}) {
  const batches: { asked: readonly Asked[]; end: (error?: Error) => void }[] = [];
  const ask = goTogether<Asked, string>({
    run: (asked) =>
      new Promise((resolve, reject) => {
        const answers = asked.map(({ number }) => said(`answer ${number}`));
        batches.push({ asked, end: (error) => (error === undefined ? resolve(answers) : reject(error)) });
      }),
    keyOf: ({ key }) => key,
    lanes: options.lanes ?? 1,
    most: options.most ?? 3,
    ...(options.worthALane !== undefined && { worthALane: options.worthALane }),
  });
  const numbers = () => batches.map(({ asked }) => asked.map(({ number }) => number));
  return { ask, batches, numbers };
}

describe('commands that come together', () => {
  it('go at once when nothing is under way, and otherwise together with the next', async () => {
    const { ask, batches, numbers } = stage();
    const first = ask({ key: 'a', number: 1 });
    await turn();
    const later = [2, 3, 4, 5].map((number) => ask({ key: `${number}`, number }));
    await turn();
    expect(numbers()).toEqual([[1]]);
    batches[0]?.end();
    expect(await first).toBe('answer 1');
    await turn();
    expect(numbers()).toEqual([[1], [2, 3, 4]]);
    batches[1]?.end();
    await turn();
    batches[2]?.end();
    expect(await Promise.all(later)).toEqual(['answer 2', 'answer 3', 'answer 4', 'answer 5']);
  });

  it('are shared out among the lanes that are free, as long as it is worth a lane', async () => {
    const { ask, batches, numbers } = stage({ lanes: 3, most: 9, worthALane: 2 });
    const all = [1, 2, 3, 4, 5, 6, 7].map((number) => ask({ key: `${number}`, number }));
    await turn();
    expect(numbers()).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    batches.forEach(({ end }) => end());
    await Promise.all(all);
    const few = [8, 9].map((number) => ask({ key: `${number}`, number }));
    await turn();
    expect(numbers().at(-1)).toEqual([8, 9]);
    batches.at(-1)?.end();
    await Promise.all(few);
  });

  it('never share a batch, nor run beside each other, when they are about the same thing', async () => {
    const { ask, batches, numbers } = stage({ lanes: 2 });
    const all = [ask({ key: 'a', number: 1 }), ask({ key: 'a', number: 2 }), ask({ key: 'b', number: 3 })];
    await turn();
    expect(numbers()).toEqual([[1, 3]]);
    batches[0]?.end();
    await turn();
    expect(numbers()).toEqual([[1, 3], [2]]);
    batches[1]?.end();
    expect(await Promise.all(all)).toEqual(['answer 1', 'answer 2', 'answer 3']);
  });

  it('go once more alone when their batch fails, so that only the bad one is told so', async () => {
    const runs: number[][] = [];
    const ask = goTogether<Asked, string>({
      run: (asked) => {
        runs.push(asked.map(({ number }) => number));
        if (asked.some(({ number }) => number === 2)) return Promise.reject(new Error('two is bad'));
        return Promise.resolve(asked.map(({ number }) => said(`answer ${number}`)));
      },
      keyOf: ({ key }) => key,
      lanes: 1,
      most: 9,
    });
    const all = await Promise.allSettled([1, 2, 3].map((number) => ask({ key: `${number}`, number })));
    expect(runs).toEqual([[1, 2, 3], [1], [2], [3]]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are told of a fault of their own, and of an answer that is missing', async () => {
    const ask = goTogether<Asked, string>({
      run: () => Promise.resolve([{ status: 'rejected', reason: new Error('a bug') }]),
      keyOf: ({ key }) => key,
      lanes: 1,
      most: 9,
    });
    const [own, missing] = await Promise.allSettled([
      ask({ key: 'a', number: 1 }),
      ask({ key: 'b', number: 2 }),
    ]);
    expect(own).toMatchObject({ reason: { message: 'a bug' } });
    expect(missing).toMatchObject({ reason: { message: expect.stringContaining('without an answer') } });
  });

  it('are each done once, in any order and size, with no two of one key at a time', async () => {
    const anAsk = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), pause: fc.nat({ max: 3 }) });
    const limits = { lanes: fc.integer({ min: 1, max: 3 }), most: fc.integer({ min: 1, max: 5 }) };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAsk, { maxLength: 40 }),
        fc.record(limits),
        async (asks, { lanes, most }) => {
          const running: string[] = [];
          const done: number[] = [];
          let busy = 0;
          const ask = goTogether<Asked, string>({
            async run(batch) {
              busy += 1;
              expect(busy).toBeLessThanOrEqual(lanes);
              expect(batch.length).toBeLessThanOrEqual(most);
              running.push(...batch.map(({ key }) => key));
              expect(new Set(running).size).toBe(running.length);
              await turn();
              for (const { key, number } of batch) {
                running.splice(running.indexOf(key), 1);
                done.push(number);
              }
              busy -= 1;
              return batch.map(({ number }) => said(`answer ${number}`));
            },
            keyOf: ({ key }) => key,
            lanes,
            most,
          });
          const answers = await Promise.all(
            asks.map(async ({ key, pause }, number) => {
              for (let i = 0; i < pause; i += 1) await turn();
              return ask({ key, number });
            }),
          );
          expect(answers).toEqual(asks.map((_, number) => `answer ${number}`));
          expect([...done].sort((left, right) => left - right)).toEqual(asks.map((_, number) => number));
        },
      ),
      { numRuns: 60 },
    );
  });
});
