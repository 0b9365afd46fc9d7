import { describe, expect, it } from '@jest/globals';
import { deadlineAlike } from './deadline-alike';

const row = (id: string, words: string) => ({ id, deadline: { words, cycles: [] } });

describe('rows whose deadline can be mended together', () => {
  it('say the very same words', () => {
    const rows = [
      row('a', 'Khi xong'),
      row('b', ' Khi xong'),
      row('c', 'Thường xuyên'),
      row('d', 'Khi xong'),
    ];
    expect(deadlineAlike(rows[0]!, rows)).toEqual(['b', 'd']);
  });

  it('are none where no words stand, and never more than one command takes', () => {
    expect(deadlineAlike(row('a', ''), [row('a', ''), row('b', '')])).toEqual([]);
    const many = Array.from({ length: 60 }, (_, at) => row(`r${at}`, 'Khi xong'));
    expect(deadlineAlike(many[0]!, many)).toHaveLength(40);
  });
});
