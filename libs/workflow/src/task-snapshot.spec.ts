import { describe, expect, it } from '@jest/globals';
import { EARLY, ask, start, stored, submit, taskAfter } from './task.fixture';
import { MACHINE_VERSION } from './task-machine';
import { permits } from './permits';
import { dehydrate, rehydrate } from './task-snapshot';

const snapshot = taskAfter('dated', submit(EARLY)).next;

describe('a stored task', () => {
  it('is plain JSON with the version of the machine that wrote it', () => {
    expect(stored(snapshot)).toEqual(snapshot);
    expect(snapshot.version).toBe(MACHINE_VERSION);
    expect(Object.keys(snapshot).sort()).toEqual(['context', 'time', 'version', 'work']);
  });

  it('comes to life again as what it was', () => {
    expect(dehydrate(rehydrate(stored(snapshot)))).toEqual(snapshot);
  });

  it('of a machine that this program does not know is refused with what to do about it', () => {
    const newer = { ...snapshot, version: MACHINE_VERSION + 1 };
    const sentence =
      /machine version 2; this program knows version 1\. Run the program version that wrote it/;
    expect(() => ask('dated', newer, submit(EARLY))).toThrow(sentence);
    expect(() => permits(newer, submit(EARLY))).toThrow(sentence);
    expect(() => rehydrate({ ...snapshot, version: 0 })).toThrow('machine version 0');
  });

  it.each([
    ['work', 'lost'],
    ['time', 'placing'],
    ['time', 'starting'],
  ])('with a %s state "%s" that no task rests in is refused by name', (region, state) => {
    const broken = { ...start('dated').next, [region]: state };
    expect(() => rehydrate(broken)).toThrow(`"${state}"`);
  });
});
