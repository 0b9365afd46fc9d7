import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transition } from 'xstate';
import { aStory, always, everyLife, live } from './task-invariants.fixture';
import { expectedRefusal } from './task-table.fixture';
import { checkSnapshot } from './check-snapshot';
import { peopleBehind, peopleOf } from './task-context';
import { ISSUED, POLICY, ask, start, stored } from './task.fixture';
import { permits } from './permits';
import { dehydrate, rehydrate } from './rehydrate';
import { taskMachine } from './task-machine';
import { transit } from './transit';
import type { WantedDeadline } from './wanted-deadlines';
import { wantedDeadlines } from './wanted-deadlines';

describe('whatever people and the calendar do, the work', () => {
  it('is never approved, returned or taken for review by who handed it in', () => {
    always(({ before, command, decision }) => {
      if (!decision.ok || !['APPROVE', 'RETURN', 'TAKE_FOR_REVIEW'].includes(command.type)) return;
      const handedIn = [before.context.submission?.by, before.context.submission?.for];
      if (!('by' in command)) throw new Error(`Nobody has sent ${command.type}`);
      expect(handedIn).not.toContain(command.by);
      if (command.for !== undefined) expect(handedIn).not.toContain(command.for.id);
    });
  });

  it('is settled with a verdict exactly while it is approved or does not apply', () => {
    always(({ after }) => {
      const done = after.work === 'approved' || after.work === 'notApplicable';
      expect(after.time === 'settled').toBe(done);
      expect(after.context.settlement !== null).toBe(done);
    });
  });

  it('has its clock stopped exactly while somebody else has to answer, or a superior to act', () => {
    always(({ after }) => {
      const asked = ['submitted', 'underReview', 'notApplicableAsked'].includes(after.work);
      expect(after.time === 'answered').toBe(asked);
      expect(after.time === 'waiting').toBe(after.work === 'blocked');
    });
  });

  it('stands only where some machine could have put it', () => {
    always(({ after }) => expect(checkSnapshot(after)).toBeNull());
  });

  it('is approved only when every step of its review has heard as many different people as it asks for', () => {
    always(({ after }) => {
      if (after.work !== 'approved') return;
      const { steps, verdicts } = after.context.submission!;
      steps.forEach(({ quorum }, step) =>
        expect(verdicts.filter((verdict) => verdict.step === step)).toHaveLength(quorum),
      );
      const voices = verdicts.flatMap(({ by, for: absent }) => [...new Set([by, absent ?? by])]);
      expect(new Set(voices).size).toBe(voices.length);
    });
  });

  it('keeps no approval of what has been changed, returned, taken back or reopened', () => {
    always(({ command, decision, after }) => {
      const voids = ['SUBMIT', 'AMEND', 'CORRECT_FACTS', 'RETURN', 'WITHDRAW', 'REOPEN'].includes(
        command.type,
      );
      if (decision.ok && voids) expect(after.context.submission?.verdicts ?? []).toEqual([]);
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

  it('is judged late exactly when something came after the due moment of its day and no extension forgave it', () => {
    everyLife((steps) => {
      let late = false;
      for (const { schedule, before, command, decision, after } of steps) {
        if (!decision.ok) continue;
        const { dueAt } = before.context;
        if (command.type === 'SUBMIT') late ||= dueAt !== null && dueAt > ISSUED && command.at >= dueAt;
        if (command.type === 'GRANT_EXTENSION') late = false;
        if (schedule !== 'dated' || after.time !== 'settled') continue;
        const verdict = late ? 'late' : 'inTime';
        expect(after.context.settlement).toBe(after.work === 'approved' ? verdict : 'notMeasured');
      }
    });
  });

  it('moves its due moment for an extension or a correction and for nothing else, an extension always forward', () => {
    always(({ before, command, decision, after }) => {
      const [was, is] = [before.context.dueAt, after.context.dueAt];
      if (was === is) return;
      const given = 'correction' in command ? command.correction : before.context.extension;
      expect(decision.ok && ['GRANT_EXTENSION', 'RETURN', 'REOPEN'].includes(command.type)).toBe(true);
      expect(is).toBe(given?.dueAt);
      if (command.type === 'GRANT_EXTENSION') expect(is! > was!).toBe(true);
      expect(after.context).toMatchObject({ escalationStep: 0, nearAt: given?.nearAt });
    });
  });

  it('waits for one extension at a time, and for none once it is handed in', () => {
    always(({ before, command, decision, after }) => {
      if (after.extension === 'none') return;
      expect(['onTrack', 'dueSoon', 'overdue']).toContain(after.time);
      if (command.type === 'ASK_EXTENSION' && decision.ok) expect(before.extension).toBe('none');
    });
  });

  it('has an obstacle answered only by another person than who reported it, and none once it is settled', () => {
    always(({ before, command, decision, after }) => {
      if (after.time === 'settled' || after.time === 'waiting') expect(after.obstacle).toBe('none');
      if (!decision.ok || command.type !== 'ANSWER_OBSTACLE') return;
      const people = peopleOf(before.context.obstacle);
      expect(peopleBehind(command).filter((one) => people.includes(one))).toEqual([]);
    });
  });
});

describe('whatever people and the calendar do, the machine', () => {
  it('goes where XState itself would take it, with the same actions in the same order', () => {
    always(({ before, command, decision }) => {
      if (!decision.ok) return;
      const [next, actions] = transition(taskMachine, rehydrate(before), command);
      const [reached, done] = transit(rehydrate(before), command);
      expect(dehydrate(reached)).toEqual(dehydrate(next));
      expect(done.map(({ type, params }) => ({ type, params }))).toEqual(
        actions.map(({ type, params }) => ({ type, params })),
      );
    });
  });
});

describe('whatever people and the calendar do, the clock', () => {
  it('wants nothing of a task that is answered, settled, predated or untimed', () => {
    always(({ decision }) => {
      if (!decision.ok || ['onTrack', 'dueSoon', 'overdue'].includes(decision.next.time)) return;
      expect(ofTheLadder(decision.deadlines)).toEqual([]);
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
        const steps = ofTheLadder(decision.deadlines).map(({ kind, step }) => `${kind} ${step}`);
        expect(steps).toEqual(['escalate 1', 'escalate 2'].slice(context.escalationStep));
      }
    });
  });

  it('wants an answer to every obstacle, petition and directive that has none, once each', () => {
    always(({ decision, after }) => {
      if (!decision.ok) return;
      const kinds = decision.deadlines.map(({ kind }) => kind);
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      expect(count('obstacle')).toBe(after.obstacle === 'reported' ? 1 : 0);
      expect(count('petition')).toBe(after.work === 'blocked' ? 1 : 0);
      expect(count('directive')).toBe(after.context.directives.filter(({ overdue }) => !overdue).length);
      const keys = decision.deadlines.map(({ kind, step, dueAt }) => `${kind} ${step} ${dueAt}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('wants something else only where it says so', () => {
    always(({ before, decision }) => {
      if (!decision.ok || decision.rescheduled) return;
      expect(decision.deadlines).toEqual(wantedDeadlines(before, POLICY));
    });
  });

  it('never forgets a rung that was climbed, until there is a new due moment', () => {
    always(({ before, after }) => {
      if (before.context.dueAt !== after.context.dueAt) return;
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
      const late = command.at >= decision.next.context.dueAt!;
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
      if (schedule !== 'predated' || after.context.dueAt !== after.context.plannedDueAt) return;
      expect(['predated', 'answered', 'waiting', 'settled']).toContain(after.time);
      if (['DEADLINE_NEARS', 'DEADLINE_PASSED', 'ESCALATE'].includes(command.type))
        expect(decision.ok).toBe(false);
      if (decision.ok) expect(decision.events.map((event) => event.code)).not.toContain('confirmationAsked');
    });
  });
});

describe('a decision', () => {
  it('is the same for the same snapshot and command, in memory and out of the database', () => {
    always(({ before, command, decision }) => {
      const text = JSON.stringify(decision);
      expect(JSON.stringify(ask(before, command))).toBe(text);
      expect(JSON.stringify(ask(stored(before), command))).toBe(text);
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
    expect(states.size).toBe(11);
    expect(steps.filter(({ decision }) => decision.ok).length).toBeGreaterThan(2000);
  });
});

const ofTheLadder = (deadlines: readonly WantedDeadline[]) =>
  deadlines.filter(({ kind }) => ['remind', 'due', 'escalate'].includes(kind));
