import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { liveTheYear } from '../year/live-the-year';

let program: OwnProgram;

beforeAll(async () => {
  program = await startOwnProgram({}, { withoutPlan: true });
}, 60_000);

afterAll(async () => {
  await program?.close();
}, 30_000);

it('lives a whole year, and every point of its end can be added up by hand', async () => {
  const told: string[] = [];
  const end = await liveTheYear(program.url, (line) => told.push(line)).catch((error: unknown) => {
    throw new Error(told.slice(-6).join('\n'), { cause: error });
  });
  /* 2016 came to 63 + 24.65. Won: 1.5.3 + 2, 5.2 + 1, 7.1.5 + 2. Lost as before: 1.7.2, half of 3.2, half of 5.3.3. */
  expect(end.fields).toEqual([
    { code: '1', points: '35', parts: ['1.5.3 2', '1.7.2 1', 'phần còn lại 32'] },
    { code: '3', points: '3.5', parts: ['3.2 0.5', 'phần còn lại 3'] },
    { code: '5', points: '4.5', parts: ['5.2 1', '5.3.3 0.5', 'phần còn lại 3'] },
    { code: '7', points: '7', parts: ['7.1.5 3', 'phần còn lại 4'] },
    { code: 'khac', points: '18', parts: [] },
    { code: 'DTXHH', points: '24.65', parts: [] },
  ]);
  /* 35 + 3.5 + 4.5 + 7 + 18 = 68; 68 + 24.65 = 92.65. */
  expect(end.total).toBe('92.65');
  expect(end.lost).toEqual(['1.7.2: 1', '3.2: 0.5', '5.3.3: 0.5']);
  expect(end.next).toEqual({ baseline: '92.65', forecast: '92.65' });
}, 300_000);
