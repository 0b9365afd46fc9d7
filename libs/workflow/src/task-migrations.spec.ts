import { describe, expect, it } from '@jest/globals';
import golden from '../golden/machine-1.json' with { type: 'json' };
import { MACHINE_VERSION } from './task-machine';
import { migrateSnapshot } from './task-migrations';
import type { SnapshotOfMachine1 } from './task-migrations';
import { upgradeSnapshot } from './rehydrate';
import { LATE, LATER, approve, ask, giveBack, just, reopen, submit, take } from './task.fixture';

const written = golden as unknown as SnapshotOfMachine1[];

describe('a task that the first machine wrote', () => {
  it('is there in every state that machine had', () => {
    expect(written).toHaveLength(118);
    expect(new Set(written.map(({ work }) => work)).size).toBe(10);
    expect(new Set(written.map(({ time }) => time)).size).toBe(7);
  });

  it('loads, stands where it stood, and remembers what it knew', () => {
    for (const old of written) {
      const next = upgradeSnapshot(old);
      const { submission, askedBy, ...known } = old.context;
      expect(next).toMatchObject({
        version: MACHINE_VERSION,
        work: old.work,
        time: old.time,
        context: known,
      });
      expect(next.context.askedBy).toEqual(askedBy === null ? null : { by: askedBy, for: null });
      expect(next.context.submission?.number).toBe(submission?.number);
      expect(next.context.plannedDueAt).toBe(old.context.dueAt);
      expect([next.obstacle, next.extension]).toEqual(['none', 'none']);
    }
  });

  it('is reviewed by one reviewer, as it was promised', () => {
    const handedIn = written.find(({ work }) => work === 'underReview')!;
    const by = handedIn.context.submission!.by === 'noi-vu' ? 'can-bo' : 'noi-vu';
    expect(ask(upgradeSnapshot(handedIn), approve(LATE, by))).toMatchObject({
      ok: true,
      next: { work: 'approved' },
    });
  });

  it('counts as late where it was handed in late, and only there', () => {
    const late = written.filter((old) => upgradeSnapshot(old).context.late);
    const expected = written.filter(
      ({ context: { dueAt, submission, planIssuedAt } }) =>
        submission !== null && dueAt !== null && dueAt > planIssuedAt && submission.at >= dueAt,
    );
    expect(late).toEqual(expected);
    expect(late.length).toBeGreaterThan(5);
    expect(late.length).toBeLessThan(written.filter(({ context }) => context.submission).length);
  });

  it('can go on to its end from wherever it stood', () => {
    const road = [submit(LATER), take(LATER), giveBack(LATER), submit(LATER), take(LATER), approve(LATER)];
    const ways = [just('WITHDRAW', LATER), just('PUT_BACK', LATER), reopen(LATER)];
    for (const old of written) {
      let snapshot = upgradeSnapshot(old);
      const refuse = { type: 'REFUSE_NOT_APPLICABLE', at: LATER } as const;
      const outs = [
        ...ways,
        { ...refuse, by: 'can-bo' },
        { ...refuse, by: 'noi-vu' },
        just('WITHDRAW', LATER),
      ];
      for (const command of [...outs, ...road]) {
        const decision = ask(snapshot, command);
        if (decision.ok) snapshot = decision.next;
      }
      expect([snapshot.work, snapshot.time]).toEqual(['approved', 'settled']);
    }
  });

  it('is left as it is when it is asked for in its own version', () => {
    expect(migrateSnapshot(written[0]!, 1)).toBe(written[0]);
  });
});
