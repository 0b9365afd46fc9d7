import { describe, expect, it } from '@jest/globals';
import { forecast } from './forecast';
import { PARAMETERS } from './outcome-parameters';
import { aTask, inputWith, progressOf } from './tinh-bien.fixture';
import { applyChanges, blastRadius, compareChanges } from './what-changes';
import type { Change } from './what-changes';

const online = progressOf('7.1.5', { tasks: [aTask('assigned', { overdue: true, taskId: 'o' })] });
const initiatives = progressOf('1.5.3', {
  tasks: [
    aTask('inProgress', { taskId: 'i1', leadUnitId: 'van-hoa' }),
    aTask('assigned', { taskId: 'i2', leadUnitId: 'noi-vu' }),
  ],
});
const likely = (input: ReturnType<typeof inputWith>, ...changes: Change[]) =>
  forecast(applyChanges(input, changes)).total.likely;

describe('what if', () => {
  it('is the forecast of the supposed state, open tasks and all', () => {
    const supposed = progressOf('7.1.5', { tasks: [aTask('approved', { taskId: 'o' })], reviewed: '3' });
    const change: Change = { kind: 'points', componentCode: '7.1.5', points: '3' };
    expect(forecast(applyChanges(inputWith(online), [change]))).toEqual(forecast(inputWith(supposed)));
    expect(likely(inputWith(online), change)).toBe('89.65');
  });

  it('adds suppositions up, the last word on a component counting', () => {
    expect(
      likely(
        inputWith(),
        { kind: 'points', componentCode: '7.1.5', points: '3' },
        { kind: 'points', componentCode: '1.5.3', points: '2' },
        { kind: 'points', componentCode: '7.1.5', points: '1' },
      ),
    ).toBe('89.65');
    expect(likely(inputWith(), { kind: 'points', componentCode: 'survey', points: '27' })).toBe('90');
  });

  it('gives an approved component its best reading, once the last of its tasks is approved', () => {
    const input = inputWith(initiatives);
    expect(likely(input, { kind: 'approved', taskIds: ['i1'] })).toBe('87.65');
    expect(likely(input, { kind: 'approved', taskIds: ['i1', 'i2'] })).toBe('89.65');
    expect(likely(input, { kind: 'approved', taskIds: ['i1'] }, { kind: 'approved', taskIds: ['i2'] })).toBe(
      '89.65',
    );
    const claimed = inputWith({
      ...initiatives,
      tasks: [aTask('submitted', { taskId: 'i1' })],
      claimed: '1',
    });
    expect(likely(claimed, { kind: 'approved', taskIds: ['i1'] })).toBe('88.65');
  });

  it('raises the chances of a component of which a part is approved', () => {
    const { before, after, moved } = compareChanges(inputWith(initiatives), [
      { kind: 'approved', taskIds: ['i1'] },
    ]);
    expect(after.mean).toBeGreaterThan(before.mean);
    expect(moved.map(({ code }) => code)).toEqual(['1.5.3']);
  });

  it('wins nothing by approval where a superior decides', () => {
    const waiting = progressOf('5.2', { tasks: [aTask('assigned', { taskId: 's' })] });
    expect(likely(inputWith(waiting), { kind: 'approved', taskIds: ['s'] })).toBe('87.65');
  });

  it('drops what is not recognised to the least its rule can give', () => {
    const approved = progressOf('1.7.2', { tasks: [aTask('approved')], reviewed: '2' });
    expect(likely(inputWith(approved), { kind: 'notRecognised', componentCode: '1.7.2' })).toBe('86.65');
  });

  it('drops everything that rests on a rejected document, and nothing else', () => {
    const on = (code: string, document: string) =>
      progressOf(code, {
        tasks: [aTask('approved', { documents: [document], taskId: code })],
        reviewed: code === '7.1.5' ? '3' : '2',
      });
    const input = inputWith(on('7.1.5', 'd1'), on('1.7.2', 'd1'), on('1.5.3', 'd2'));
    expect(likely(input)).toBe('92.65');
    expect(likely(input, { kind: 'documentRejected', document: 'd1' })).toBe('88.65');
    const radius = blastRadius(input, 'd1');
    expect(radius.map(({ code }) => code)).toEqual(['1.7.2', '7.1.5']);
    expect(radius.every(({ before, after }) => after < before)).toBe(true);
    expect(blastRadius(input, 'd9')).toEqual([]);
  });

  it('lets a unit fail in what it still owes, and only there', () => {
    const { before, after, moved } = compareChanges(inputWith(initiatives, online), [
      { kind: 'unitFails', unitId: 'van-hoa' },
    ]);
    expect(moved.map(({ code }) => code)).toEqual(['1.5.3']);
    expect(after.mean).toBeLessThan(before.mean);
    const handedIn = inputWith(
      progressOf('1.5.3', { tasks: [aTask('submitted', { leadUnitId: 'van-hoa' })] }),
    );
    expect(compareChanges(handedIn, [{ kind: 'unitFails', unitId: 'van-hoa' }]).moved).toEqual([]);
  });

  it('supposes nothing away that is official, and nothing that has no line', () => {
    const settled = inputWith(
      progressOf('7.1.5', { official: '1', tasks: [aTask('assigned', { taskId: 'o' })] }),
    );
    for (const change of [
      { kind: 'points', componentCode: '7.1.5', points: '3' },
      { kind: 'approved', taskIds: ['o'] },
      { kind: 'notRecognised', componentCode: '9.9' },
      { kind: 'notRecognised', componentCode: '1.2.2' },
      { kind: 'points', componentCode: '9.9', points: '5' },
    ] as const) {
      expect(forecast(applyChanges(settled, [change])).total).toEqual(forecast(settled).total);
    }
  });

  it('tells what moved, what moved most first', () => {
    const { moved } = compareChanges(inputWith(online, initiatives), [
      { kind: 'points', componentCode: '7.1.5', points: '3' },
      { kind: 'points', componentCode: '1.7.2', points: '1.2' },
      { kind: 'points', componentCode: '1.5.3', points: '0' },
    ]);
    const by = moved.map(({ before, after }) => Math.abs(after - before));
    expect(moved).toHaveLength(3);
    expect(by).toEqual([...by].sort((left, right) => right - left));
    expect(moved[0]?.code).toBe('7.1.5');
  });

  it('is moved by approval only where something was still to approve', () => {
    const done = inputWith(
      progressOf('1.7.2', { tasks: [aTask('approved', { taskId: 'c' })], reviewed: '1' }),
    );
    expect(applyChanges(done, [{ kind: 'approved', taskIds: ['c'] }])).toEqual(done);
    const aside = inputWith(
      progressOf('1.7.2', {
        tasks: [aTask('notApplicable', { taskId: 'n' }), aTask('assigned', { taskId: 'c' })],
      }),
    );
    expect(likely(aside, { kind: 'approved', taskIds: ['c'] })).toBe('88.65');
  });

  it('rejects a document wherever one of several tasks rests on it', () => {
    const mixed = progressOf('7.1.5', {
      tasks: [aTask('approved', { taskId: 'a' }), aTask('approved', { taskId: 'b', documents: ['d1'] })],
      reviewed: '3',
    });
    expect(likely(inputWith(mixed), { kind: 'documentRejected', document: 'd1' })).toBe('87.65');
  });

  it('says how likely a target becomes', () => {
    const { target } = compareChanges(inputWith(initiatives), [{ kind: 'approved', taskIds: ['i1', 'i2'] }], {
      target: '88',
    });
    expect(target?.points).toBe('88');
    expect(target!.after).toBeGreaterThan(target!.before);
    expect(compareChanges(inputWith(), []).target).toBeNull();
  });

  it('leaves the state it was asked about as it was, and takes the parameters it is given', () => {
    const input = inputWith(online, initiatives);
    const before = structuredClone(input);
    const { after } = compareChanges(input, [{ kind: 'approved', taskIds: ['o', 'i1'] }], {
      parameters: PARAMETERS.strict,
    });
    expect(input).toEqual(before);
    expect(after.parameters).toBe(PARAMETERS.strict);
  });
});
