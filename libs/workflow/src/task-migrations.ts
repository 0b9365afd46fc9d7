import type { Instant, Settlement, TimeState, WorkState } from '@tctp/domain';
import type { StoredSnapshot, TaskSnapshot } from './task-snapshot';

/** What the first machine wrote: two regions, one reviewer, a due moment that never moved. */
export interface SnapshotOfMachine1 extends StoredSnapshot {
  version: 1;
  work: Exclude<WorkState, 'blocked'>;
  time: Exclude<TimeState, 'waiting'>;
  context: {
    dueAt: Instant | null;
    nearAt: Instant | null;
    planIssuedAt: Instant;
    submission: { number: number; by: string; at: Instant } | null;
    askedBy: string | null;
    escalationStep: number;
    ladderFrom: Instant | null;
    settlement: Settlement | null;
  };
}

/** From each version to the next. A migration adds what its machine did not know, and never guesses at what it did. */
const MIGRATIONS: Readonly<Record<number, (stored: never) => StoredSnapshot>> = { 1: fromMachine1 };

/** Walks a stored snapshot up to `version`. A version from the future, or one nobody ever wrote, is refused. */
export function migrateSnapshot(stored: StoredSnapshot, version: number): StoredSnapshot {
  let current = stored;
  while (current.version !== version) {
    const migrate = MIGRATIONS[current.version];
    if (migrate === undefined) {
      throw new Error(
        `Task snapshot of machine version ${stored.version}; this program knows versions ${[...Object.keys(MIGRATIONS), version].join(', ')}. ` +
          'Run the program version that wrote it, or add its migration.',
      );
    }
    current = migrate(current as never);
  }
  return current;
}

function fromMachine1({ work, time, context }: SnapshotOfMachine1): TaskSnapshot {
  const { dueAt, planIssuedAt, submission, askedBy } = context;
  const measured = dueAt !== null && dueAt > planIssuedAt;
  return {
    version: 2,
    work,
    time,
    obstacle: 'none',
    extension: 'none',
    context: {
      ...context,
      askedBy: askedBy === null ? null : { by: askedBy, for: null },
      plannedDueAt: dueAt,
      submission: submission && {
        ...submission,
        for: null,
        steps: [{ role: 'reviewer', quorum: 1 }],
        verdicts: [],
      },
      late: measured && submission !== null && submission.at >= dueAt,
      handler: null,
      obstacle: null,
      extension: null,
      extensionsAsked: 0,
      petition: null,
      directives: [],
      directivesGiven: 0,
    },
  };
}
