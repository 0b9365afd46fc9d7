import { describe, expect, it } from '@jest/globals';
import { messages } from '@tctp/contracts';
import { ROLES, TASK_ACTIONS, TIME_STATES, WORK_STATES } from '@tctp/domain';
import { TASK_EVENT_CODES } from '@tctp/workflow';
import { STATUS } from '../../apps/api/src/problems/problem';

const flat = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : flat(value as object, `${path}${key}/`),
  );

describe('the catalogues of words', () => {
  it('hold the same codes in Vietnamese and English', () => {
    expect(flat(messages.en).sort()).toEqual(flat(messages.vi).sort());
  });

  it('hold the same parameters in both', () => {
    const params = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const key of flat(messages.vi)) {
      const read = (tree: object) =>
        key
          .split('/')
          .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], tree) as string;
      expect([key, params(read(messages.en))]).toEqual([key, params(read(messages.vi))]);
    }
  });

  it.each([
    ['roles', ROLES, messages.vi.role],
    ['states of the work', WORK_STATES, messages.vi.work],
    ['states of the clock', TIME_STATES, messages.vi.time],
    ['actions', TASK_ACTIONS, messages.vi.action],
    ['events', TASK_EVENT_CODES, messages.vi.event],
    ['refusals', Object.keys(STATUS), messages.vi.refusal],
  ])('have words for all %s', (_what, codes, words) => {
    expect(codes.filter((code) => !(code in words))).toEqual([]);
  });
});
