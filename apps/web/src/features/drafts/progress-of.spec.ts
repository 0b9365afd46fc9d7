import { describe, expect, it } from '@jest/globals';
import type { DraftFinding, DraftSettlement } from '@tctp/contracts';
import { progressOf } from './progress-of';

const finding = (
  key: string,
  severity: DraftFinding['severity'],
  state: DraftFinding['state'] = 'open',
): Pick<DraftFinding, 'key' | 'severity' | 'state'> => ({ key, severity, state });
const settled = (
  findingKey: string | null,
  findingCode: DraftSettlement['findingCode'],
  takenBack = false,
) => ({ findingKey, findingCode, takenBack });

describe('how far somebody has come with a draft', () => {
  const open = [finding('a', 'blocking'), finding('b', 'warning'), finding('n', 'note')];

  it('counts what blocks or wants to be looked at, and no note', () => {
    expect(progressOf(open, [])).toEqual({ done: 0, total: 2 });
    expect(progressOf([finding('n', 'note')], [])).toEqual({ done: 0, total: 0 });
  });

  it('counts what was settled and is gone, and what was ignored and is still there', () => {
    const ignored = [...open, finding('c', 'warning', 'ignored')];
    const changes = [
      settled('x', 'number-contradicts'),
      settled('c', 'deadline-missing'),
      settled('m', 'day-off'),
      settled(null, null),
    ];
    expect(progressOf(ignored, changes)).toEqual({ done: 2, total: 4 });
  });

  it('forgets what was taken back', () => {
    expect(progressOf(open, [settled('a', 'number-contradicts', true)])).toEqual({ done: 0, total: 2 });
  });
});
