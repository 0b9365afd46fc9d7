import type { HistoryEntry, TaskDetail } from '@tctp/contracts';
import { useState } from 'react';

export interface Seen {
  /** The version the reader has seen; commands name it, so that nobody decides over what they have not read. */
  version: number;
  /** What others have done since, newest first. */
  unseen: readonly HistoryEntry[];
  /** A command was refused for it; then it is shown beside that command. */
  refused: boolean;
  refuse: () => void;
  /** The reader has read it and goes on. */
  accept: () => void;
}

/**
 * The screen looks again by itself. What the clock or the reader did needs no reading, and neither does anything while
 * the reader only reads; but whoever is about to decide something is told what others have done meanwhile.
 */
export function useSeen(task: TaskDetail, me: string, busy: boolean): Seen {
  const now = { version: task.version, sequence: task.history[0]?.sequence ?? 0 };
  const [seen, setSeen] = useState(now);
  const [refused, setRefused] = useState(false);
  const unseen = task.history.filter(
    ({ sequence, actor }) => sequence > seen.sequence && actor !== null && actor.accountId !== me,
  );
  const reads = !busy && !refused;
  if ((unseen.length === 0 || reads) && task.version > seen.version) setSeen(now);
  return {
    version: seen.version,
    unseen: reads ? [] : unseen,
    refused,
    refuse: () => setRefused(true),
    accept() {
      setSeen(now);
      setRefused(false);
    },
  };
}
