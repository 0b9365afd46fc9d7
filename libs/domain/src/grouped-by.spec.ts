import { expect, it } from '@jest/globals';
import { groupedBy } from './grouped-by';

const initialOf = (word: string) => word[0] ?? null;

it('groups in the order in which each first came, and keeps the order inside', () =>
  expect([...groupedBy(['nợ', 'xong', 'nộp', 'chờ', 'nghỉ'], initialOf)]).toEqual([
    ['n', ['nợ', 'nộp', 'nghỉ']],
    ['x', ['xong']],
    ['c', ['chờ']],
  ]));

it('leaves out what has no key', () =>
  expect([...groupedBy(['', 'nộp', ''], initialOf)]).toEqual([['n', ['nộp']]]));

it('has no groups where there is nothing', () => expect(groupedBy([], initialOf).size).toBe(0));
