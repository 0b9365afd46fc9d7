import type { DraftRowView } from '@tctp/contracts';

type Row = Pick<DraftRowView, 'id' | 'deadline'>;

/** One command carries so many edits, and some of them are the row's own. */
const AT_ONCE = 40;

/** Other rows with the very same words for a deadline, as many as one command takes; none where no words stand. */
export function deadlineAlike(row: Row, rows: readonly Row[]): readonly string[] {
  const words = row.deadline.words.trim();
  if (words === '') return [];
  return rows
    .filter(({ id, deadline }) => id !== row.id && deadline.words.trim() === words)
    .slice(0, AT_ONCE)
    .map(({ id }) => id);
}
