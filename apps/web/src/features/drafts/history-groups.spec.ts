import { describe, expect, it } from '@jest/globals';
import type { DraftSettlement } from '@tctp/contracts';
import { historyGroups } from './history-groups';

const set = (number: number, about: Partial<DraftSettlement> = {}): DraftSettlement => ({
  number,
  at: '2017-08-28T01:00:00.000Z',
  by: { accountId: 'noivu.thamtra', displayName: 'Người thẩm tra' },
  findingKey: `k${number}`,
  findingCode: 'threshold-open',
  way: null,
  ignored: true,
  edits: [],
  reason: 'Đã xem',
  takenBack: false,
  ...about,
});
const numbers = (settlements: readonly DraftSettlement[]) =>
  historyGroups(settlements).map((group) => group.map(({ number }) => number));

describe('the history of a draft', () => {
  it('keeps together what was set aside together', () => {
    expect(numbers([set(3), set(2), set(1)])).toEqual([[3, 2, 1]]);
  });

  it('keeps apart what differs in kind, reason or person, what was changed, and what was taken back', () => {
    expect(numbers([set(3), set(2, { findingCode: 'day-off' }), set(1)])).toEqual([[3], [2], [1]]);
    expect(numbers([set(2, { reason: 'Khác' }), set(1)])).toEqual([[2], [1]]);
    expect(numbers([set(2), set(1, { takenBack: true })])).toEqual([[2], [1]]);
    expect(numbers([set(2, { ignored: false }), set(1, { ignored: false })])).toEqual([[2], [1]]);
  });
});
