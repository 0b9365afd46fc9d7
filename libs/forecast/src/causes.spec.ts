import { describe, expect, it } from '@jest/globals';
import { commonCauses } from './causes';
import type { ComponentProgress } from './forecast-input';
import { aTask, progressOf } from './tinh-bien.fixture';

const chances = { documentStands: 0.9, unitStands: 0.8 };
const idsOf = (...components: ComponentProgress[]) => commonCauses(components, chances).map(({ id }) => id);
const withFile = (code: string, ...tasks: Parameters<typeof aTask>[]) =>
  progressOf(code, { tasks: tasks.map(([work, parts]) => aTask(work, { documents: ['d'], ...parts })) });

describe('what components have in common', () => {
  it('comes in the order of ids, documents first, its components in order too', () => {
    const task = (unit: string, ...documents: string[]) =>
      [aTask('returned', { leadUnitId: unit }), aTask('approved', { documents })] as const;
    const causes = commonCauses(
      [
        progressOf('3.2', { tasks: [...task('b', 'd2', 'd1'), ...task('a')] }),
        progressOf('1.5.3', { tasks: [...task('a', 'd1'), ...task('b', 'd2')] }),
        progressOf('2.1', { tasks: [...task('c', 'd3')] }),
      ],
      chances,
    );
    expect(causes.map(({ kind, id, componentCodes }) => [kind, id, ...componentCodes])).toEqual([
      ['document', 'd1', '1.5.3', '3.2'],
      ['document', 'd2', '1.5.3', '3.2'],
      ['unit', 'a', '1.5.3', '3.2'],
      ['unit', 'b', '1.5.3', '3.2'],
    ]);
    expect(causes.map(({ chance }) => Number(chance.toFixed(9)))).toEqual([0.1, 0.1, 0.2, 0.2]);
  });

  it('is no cause where it cannot happen', () => {
    const shared = [withFile('1.1', ['approved']), withFile('1.2', ['approved'])];
    expect(commonCauses(shared, { documentStands: 1, unitStands: 1 })).toEqual([]);
  });

  it('is a document only where it has been handed in', () => {
    expect(idsOf(withFile('1.1', ['approved']), withFile('1.2', ['submitted']))).toEqual(['d']);
    expect(idsOf(withFile('1.1', ['underReview']), withFile('1.2', ['submitted']))).toEqual(['d']);
    expect(idsOf(withFile('1.1', ['approved']), withFile('1.2', ['inProgress']))).toEqual([]);
    expect(idsOf(withFile('1.1', ['approved'], ['submitted']))).toEqual([]);
    expect(idsOf(progressOf('1.1', { tasks: [aTask('approved')] }), withFile('1.2', ['approved']))).toEqual(
      [],
    );
  });

  it('is a unit only where it still owes something', () => {
    const owes = (code: string, work: Parameters<typeof aTask>[0]) =>
      progressOf(code, { tasks: [aTask(work, { leadUnitId: 'u' })] });
    expect(idsOf(owes('1.1', 'assigned'), owes('1.2', 'returned'))).toEqual(['u']);
    expect(idsOf(owes('1.1', 'assigned'), owes('1.2', 'approved'))).toEqual([]);
    const nobody = progressOf('1.2', { tasks: [aTask('assigned')] });
    expect(idsOf(nobody, { ...nobody, componentCode: '1.3' })).toEqual([]);
  });

  it('does not touch what is official', () => {
    const settled = (one: ComponentProgress) => ({ ...one, official: '1' });
    expect(idsOf(settled(withFile('1.1', ['approved'])), withFile('1.2', ['approved']))).toEqual([]);
    const owes = progressOf('1.3', { tasks: [aTask('assigned', { leadUnitId: 'u' })] });
    expect(idsOf(settled(owes), { ...owes, componentCode: '1.4' })).toEqual([]);
    expect(idsOf(settled(owes), settled({ ...owes, componentCode: '1.4' }))).toEqual([]);
  });
});
