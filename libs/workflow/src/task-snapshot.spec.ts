import { describe, expect, it } from '@jest/globals';
import { TIME_STATES, WORK_STATES } from '@tctp/domain';
import golden from '../golden/machine-2.json' with { type: 'json' };
import {
  EARLY,
  LATE,
  ask,
  askExtension,
  block,
  direct,
  just,
  start,
  stored,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import { MACHINE_VERSION } from './task-machine';
import { permits } from './permits';
import { dehydrate, rehydrate, upgradeSnapshot } from './rehydrate';
import type { TaskSnapshot } from './task-snapshot';

const snapshot = taskAfter('dated', submit(EARLY)).next;
const report = just('REPORT_OBSTACLE', EARLY);

describe('a stored task', () => {
  it('is plain JSON with the version of the machine that wrote it', () => {
    expect(stored(snapshot)).toEqual(snapshot);
    expect(snapshot.version).toBe(MACHINE_VERSION);
    expect(Object.keys(snapshot).sort()).toEqual([
      'context',
      'extension',
      'obstacle',
      'time',
      'version',
      'work',
    ]);
  });

  it('comes to life again as what it was', () => {
    expect(dehydrate(rehydrate(stored(snapshot)))).toEqual(snapshot);
  });

  it('of a machine that this program does not know is refused with what to do about it', () => {
    const newer = { ...snapshot, version: MACHINE_VERSION + 1 };
    const sentence =
      /machine version 3; this program knows versions 1, 2\. Run the program version that wrote it, or add/;
    expect(() => ask(newer, submit(EARLY))).toThrow(sentence);
    expect(() => permits(newer, submit(EARLY))).toThrow(sentence);
    expect(() => rehydrate({ ...snapshot, version: 0 })).toThrow('machine version 0');
  });

  it.each([
    ['work', 'lost'],
    ['time', 'placing'],
    ['time', 'starting'],
    ['obstacle', 'forgotten'],
    ['extension', 'granted'],
  ])('with a %s state "%s" that no task rests in is refused by name', (region, state) => {
    const broken = { ...start('dated').next, [region]: state };
    expect(() => rehydrate(broken)).toThrow(`"${state}"`);
  });

  it('of every kind that the second machine has written loads as it is', () => {
    const written = golden as unknown as TaskSnapshot[];
    expect(new Set(written.map(({ work }) => work))).toEqual(new Set(WORK_STATES));
    expect(new Set(written.map(({ time }) => time))).toEqual(new Set(TIME_STATES));
    for (const one of written) expect(upgradeSnapshot(one)).toEqual(one);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    { version: '2', context: {} },
    { version: 2 },
    { version: 1, context: null },
  ])('%j is no snapshot at all, and is refused as such', (nothing) => {
    expect(() => rehydrate(nothing as never)).toThrow('no task snapshot');
  });

  it('without any one of the things a task remembers is refused by its name', () => {
    const full = taskAfter(
      'dated',
      report,
      askExtension(EARLY),
      direct(EARLY),
      submit(EARLY),
      take(EARLY),
    ).next;
    for (const name of Object.keys(full.context)) {
      const { [name as keyof TaskSnapshot['context']]: _, ...rest } = full.context;
      expect(() => rehydrate({ ...full, context: rest } as never)).toThrow(`no sound "context.${name}"`);
    }
  });

  const handedIn = snapshot.context.submission!;
  it.each<[string, object]>([
    ['submission.steps', { submission: { ...handedIn, steps: 'reviewer' } }],
    ['submission.steps.0.role', { submission: { ...handedIn, steps: [{ role: 'mayor', quorum: 1 }] } }],
    ['submission.verdicts.0', { submission: { ...handedIn, verdicts: [null] } }],
    ['submission.at', { submission: { ...handedIn, at: 'yesterday' } }],
    ['escalationStep', { escalationStep: -1 }],
    ['extensionsAsked', { extensionsAsked: 1.5 }],
    ['late', { late: 'no' }],
    ['settlement', { settlement: 'perhaps' }],
    ['directives.0.overdue', { directives: [{ number: 1, dueAt: EARLY, role: 'chairman' }] }],
  ])('with a damaged %s is refused by its name', (place, damage) => {
    const damaged = { ...snapshot, context: { ...snapshot.context, ...damage } };
    expect(() => rehydrate(damaged as never)).toThrow(`no sound "context.${place}"`);
  });

  const assigned = start('dated').next;
  const extended = taskAfter('dated', askExtension(EARLY)).next;
  const hindered = taskAfter('dated', just('REPORT_OBSTACLE', EARLY)).next;
  const blocked = taskAfter('dated', block(EARLY)).next;
  it.each<[string, Partial<TaskSnapshot>, string]>([
    [
      'a running clock beside work that is handed in',
      { ...snapshot, time: 'onTrack' },
      '"submitted" cannot stand',
    ],
    ['a settled clock beside open work', { ...assigned, time: 'settled' }, '"assigned" cannot stand'],
    ['a stopped clock beside work that nobody blocks', { ...assigned, time: 'waiting' }, 'that is "waiting"'],
    [
      'a verdict on work that is not settled',
      { ...assigned, context: { ...assigned.context, settlement: 'late' } },
      'a verdict "late"',
    ],
    ['an obstacle that nobody reported', { ...assigned, obstacle: 'reported' }, 'who reported it is nobody'],
    ['somebody hindered by nothing', { ...hindered, obstacle: 'none' }, 'who reported it is can-bo'],
    ['an extension that nobody asked for', { ...assigned, extension: 'asked' }, 'who asked is nobody'],
    ['an extension asked for and forgotten', { ...extended, extension: 'none' }, 'who asked is can-bo'],
    [
      'blocked work without a petition',
      { ...blocked, context: { ...blocked.context, petition: null } },
      'waits for petition none',
    ],
    [
      'a petition for work that nobody blocks',
      { ...assigned, context: { ...assigned.context, petition: blocked.context.petition } },
      'waits for petition 12/TTr-UBND',
    ],
  ])('with %s is refused', (_title, parts, words) => {
    expect(() => upgradeSnapshot({ ...assigned, ...parts })).toThrow(words);
    expect(() => ask({ ...assigned, ...parts }, submit(LATE))).toThrow(words);
  });
});
