import { describe, expect, it } from '@jest/globals';
import {
  CULTURE,
  EARLY,
  JUSTICE,
  OFFICER,
  REVIEWER,
  ask,
  history,
  just,
  letters,
  refusalOf,
  standing,
  submit,
  take,
  taskAfter,
} from './task.fixture';
import type { TaskCommand } from './task-command';

const refused = (road: readonly TaskCommand[], command: TaskCommand) =>
  refusalOf(ask(taskAfter('dated', ...road).next, command))?.code ?? null;

describe('the office', () => {
  it('urges the lead unit as long as it has the work in hand', () => {
    const task = taskAfter('dated', just('URGE', EARLY, REVIEWER));
    expect(history(task)).toEqual(['taskUrged']);
    expect(letters(task)).toEqual([['lead', 'urged']]);
    expect(refused([submit(EARLY)], just('URGE', EARLY, REVIEWER))).toBe('not-possible-now');
  });

  it('gives the task to another unit, which starts anew and tells both', () => {
    const move: TaskCommand = { type: 'REASSIGN', from: CULTURE, to: JUSTICE, by: REVIEWER, at: EARLY };
    const hand: TaskCommand = {
      type: 'HAND_TO',
      to: { id: OFFICER, name: 'Cán bộ' },
      insteadOf: null,
      by: OFFICER,
      at: EARLY,
    };
    const task = taskAfter('dated', just('ACCEPT', EARLY), hand, move);
    expect(standing(task)).toEqual(['assigned', 'onTrack', null]);
    expect(task.next.context.handler).toBeNull();
    expect(task.events).toEqual([
      {
        code: 'leadReassigned',
        params: { from: 'Phòng VHTT', to: 'Phòng Tư pháp', fromId: CULTURE.id, toId: JUSTICE.id },
      },
    ]);
    expect(task.effects).toContainEqual({ type: 'reassign', to: 'tu-phap' });
    expect(letters(task)).toEqual([
      [{ unitId: 'van-hoa' }, 'takenAway'],
      ['lead', 'assigned'],
    ]);
    expect(refused([], { ...move, to: CULTURE })).toBe('same-lead');
    expect(refused([submit(EARLY)], move)).toBe('not-possible-now');
  });

  it('hands work to a person, and says for whom that person stands in', () => {
    const [b, a] = [
      { id: 'b', name: 'Bà B' },
      { id: 'a', name: 'Ông A' },
    ];
    const hand: TaskCommand = { type: 'HAND_TO', to: b, insteadOf: a, by: 'truong-phong', at: EARLY };
    const task = taskAfter('dated', hand);
    expect(task.next.context.handler).toBe('b');
    expect(task.events).toEqual([{ code: 'taskHandedTo', params: { to: 'Bà B (Ông A)' } }]);
    const direct = taskAfter('dated', { ...hand, insteadOf: null });
    expect(direct.events).toEqual([{ code: 'taskHandedTo', params: { to: 'Bà B' } }]);
  });

  it('puts back on the pile what it has taken and cannot read now', () => {
    const task = taskAfter('dated', submit(EARLY), take(EARLY), just('PUT_BACK', EARLY, REVIEWER));
    expect(standing(task)).toEqual(['submitted', 'answered', null]);
    expect(history(task)).toEqual(['reviewPutBack']);
  });
});
