import { describe, expect, it } from '@jest/globals';
import { clockCommand } from './clock-command';
import { always } from './task-invariants.fixture';
import { EARLY, LATE, POLICY, SOON, ask, direct, just, block, start, taskAfter } from './task.fixture';
import type { WantedDeadline } from './wanted-deadlines';

const assigned = start('dated').next;
const said = (kind: WantedDeadline['kind'], step: number, at = SOON, snapshot = assigned) =>
  clockCommand({ kind, step, dueAt: at }, snapshot, POLICY, at);

describe('what the calendar says when a deadline has come', () => {
  it('is how many working days are left, and none once the last day is over', () => {
    expect(said('remind', 1)).toEqual({ type: 'DEADLINE_NEARS', at: SOON, workingDays: 2 });
    expect(said('remind', 1, LATE)).toMatchObject({ workingDays: 0 });
    expect(said('remind', 1, SOON, start('undated').next)).toBeNull();
  });

  it('goes to whom the ladder of the plan names, and to nobody when the ladder has become shorter', () => {
    expect(said('due', 0)).toEqual({ type: 'DEADLINE_PASSED', at: SOON });
    expect(said('escalate', 2)).toEqual({ type: 'ESCALATE', at: SOON, step: 2, to: 'chairman' });
    expect(said('escalate', 3)).toBeNull();
  });

  it('names whom the plan names for what has no answer, or the chairman', () => {
    expect(said('obstacle', 0)).toEqual({ type: 'OBSTACLE_UNANSWERED', at: SOON, to: 'chairman' });
    expect(said('petition', 2)).toEqual({ type: 'PETITION_PENDING', at: SOON, step: 2, to: 'chairman' });
    expect(said('directive', 4)).toEqual({ type: 'DIRECTIVE_PASSED', at: SOON, directive: 4 });
    const patient = { withinWorkingDays: 5, thenTell: 'viceChair' as const };
    const policy = { ...POLICY, obstacle: patient, petition: patient };
    const due = (kind: WantedDeadline['kind']) =>
      clockCommand({ kind, step: 1, dueAt: SOON }, assigned, policy, SOON);
    expect(due('obstacle')).toMatchObject({ to: 'viceChair' });
    expect(due('petition')).toMatchObject({ to: 'viceChair' });
  });

  it('is always something the task listens to, for the next deadline it wants', () => {
    const heard = new Set<string>();
    always(({ command, decision, after }) => {
      if (!decision.ok) return;
      const [next] = [...decision.deadlines].sort((left, right) => left.dueAt.localeCompare(right.dueAt));
      if (next === undefined) return;
      const at = next.dueAt > command.at ? next.dueAt : command.at;
      const saying = clockCommand(next, after, POLICY, at);
      const answer = saying === null ? null : ask(after, saying);
      if (answer?.ok !== true) throw new Error(`${JSON.stringify(next)} in ${JSON.stringify(after)}`);
      heard.add(next.kind);
    });
    expect(heard.size).toBeGreaterThan(3);
  });

  it('is heard by a directive, an obstacle and a petition', () => {
    const tasks = [
      taskAfter('dated', direct(EARLY)),
      taskAfter('dated', just('REPORT_OBSTACLE', EARLY)),
      taskAfter('dated', block(EARLY)),
    ];
    for (const { next, deadlines } of tasks) {
      const wanted = deadlines.find(({ kind }) => ['directive', 'obstacle', 'petition'].includes(kind))!;
      expect(ask(next, clockCommand(wanted, next, POLICY, wanted.dueAt)!).ok).toBe(true);
    }
  });
});
