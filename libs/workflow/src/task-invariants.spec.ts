import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStory, always, live } from './task-invariants.fixture';
import { expectedRefusal } from './task-table.fixture';
import { SCHEDULES, ask, start, stored } from './task.fixture';
import { permits } from './permits';

describe('whatever people and the calendar do, the work', () => {
  it('is never approved, returned or taken for review by who handed it in', () => {
    always(({ before, command, decision }) => {
      if (!decision.ok || !['APPROVE', 'RETURN', 'TAKE_FOR_REVIEW'].includes(command.type)) return;
      expect('by' in command && command.by).not.toBe(before.context.submission?.by);
    });
  });

  it('is settled with a verdict exactly while it is approved or does not apply', () => {
    always(({ after }) => {
      const done = after.work === 'approved' || after.work === 'notApplicable';
      expect(after.time === 'settled').toBe(done);
      expect(after.context.settlement !== null).toBe(done);
    });
  });

  it('has the clock waiting exactly while somebody else has to answer', () => {
    always(({ after }) => {
      const waiting = ['submitted', 'underReview', 'notApplicableAsked'].includes(after.work);
      expect(after.time === 'answered').toBe(waiting);
    });
  });

  it('numbers its submissions one after the other', () => {
    always(({ before, command, decision, after }) => {
      const grown = (after.context.submission?.number ?? 0) - (before.context.submission?.number ?? 0);
      expect(grown).toBe(decision.ok && command.type === 'SUBMIT' ? 1 : 0);
    });
  });

  it('loses its verdict when it is reopened, and the score is counted again', () => {
    always(({ command, decision }) => {
      if (!decision.ok || command.type !== 'REOPEN') return;
      expect(decision.next.context.settlement).toBeNull();
      expect(decision.effects).toContainEqual({ type: 'recomputeScore' });
    });
  });

  it('is judged in time exactly when what was approved came before the due moment, and not at all when it does not apply', () => {
    always(({ schedule, after }) => {
      if (schedule !== 'dated' || after.time !== 'settled') return;
      if (after.work === 'notApplicable') return expect(after.context.settlement).toBe('notMeasured');
      const inTime = after.context.submission!.at < SCHEDULES.dated.dueAt;
      expect(after.context.settlement).toBe(inTime ? 'inTime' : 'late');
    });
  });
});

describe('whatever people and the calendar do, the clock', () => {
  it('wants nothing of a task that is answered, settled, predated or untimed', () => {
    always(({ decision }) => {
      if (!decision.ok || ['onTrack', 'dueSoon', 'overdue'].includes(decision.next.time)) return;
      expect(decision.deadlines).toEqual([]);
    });
  });

  it('wants the due moment of every task that runs, and only higher rungs of one that is overdue', () => {
    always(({ decision }) => {
      if (!decision.ok) return;
      const { time, context } = decision.next;
      if (time === 'onTrack' || time === 'dueSoon') {
        expect(decision.deadlines.filter((one) => one.kind === 'due')).toEqual([
          { kind: 'due', step: 0, dueAt: context.dueAt },
        ]);
      }
      if (time === 'overdue') {
        const steps = decision.deadlines.map(({ kind, step }) => `${kind} ${step}`);
        expect(steps).toEqual(['escalate 1', 'escalate 2'].slice(context.escalationStep));
      }
    });
  });

  it('never forgets a rung that was climbed', () => {
    always(({ before, after }) => {
      expect(after.context.escalationStep).toBeGreaterThanOrEqual(before.context.escalationStep);
    });
  });

  it('escalates the rung that was climbed and to whom it was said, and nothing else', () => {
    always(({ command, decision }) => {
      if (!decision.ok) return;
      const escalations = decision.effects.filter((effect) => effect.type === 'escalate');
      const said =
        command.type === 'ESCALATE' ? [{ type: 'escalate', to: command.to, step: command.step }] : [];
      expect(escalations).toEqual(said);
    });
  });

  it('starts a ladder of that very day for work that comes back after the due moment', () => {
    always(({ schedule, command, decision }) => {
      if (!decision.ok || command.type !== 'RETURN' || schedule !== 'dated') return;
      const late = command.at >= SCHEDULES.dated.dueAt;
      expect(decision.next.time === 'overdue').toBe(late);
      if (late) expect(decision.next.context.ladderFrom).toBe(command.at);
    });
  });

  it('never calls a task overdue whose unit has answered', () => {
    always(({ before, command, decision }) => {
      if (command.type !== 'DEADLINE_PASSED' || before.time !== 'answered') return;
      expect(decision).toEqual({ ok: false, refusal: { code: 'clock-not-running', time: 'answered' } });
    });
  });

  it('never urges a predated task, and asks for its confirmation once, at the start', () => {
    const first = start('predated');
    expect(first.events.map((event) => event.code)).toEqual(['taskAssigned', 'confirmationAsked']);
    always(({ schedule, command, decision, after }) => {
      if (schedule !== 'predated') return;
      expect(['predated', 'answered', 'settled']).toContain(after.time);
      if (!('by' in command)) expect(decision.ok).toBe(false);
      if (decision.ok) expect(decision.events.map((event) => event.code)).not.toContain('confirmationAsked');
    });
  });
});

describe('a decision', () => {
  it('is the same for the same snapshot and command, in memory and out of the database', () => {
    always(({ schedule, before, command, decision }) => {
      const text = JSON.stringify(decision);
      expect(JSON.stringify(ask(schedule, before, command))).toBe(text);
      expect(JSON.stringify(ask(schedule, stored(before), command))).toBe(text);
    });
  });

  it('is refused as the table says, never thrown, and foretold by permits()', () => {
    always(({ before, command, decision }) => {
      expect(decision.ok ? null : decision.refusal.code).toBe(expectedRefusal(before, command));
      expect(permits(before, command)).toBe(decision.ok);
    });
  });

  it('is reached often enough by these stories to mean something', () => {
    const steps = fc.sample(aStory, { numRuns: 300, seed: 2017 }).flatMap(live);
    const states = new Set(steps.map(({ after }) => after.work));
    expect(states.size).toBe(10);
    expect(steps.filter(({ decision }) => decision.ok).length).toBeGreaterThan(2000);
  });
});
