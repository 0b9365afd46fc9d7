import type { Instant } from '@tctp/domain';

/** Handed in after its due moment; a deadline from before the plan measures nobody. */
export function isLate({
  submittedAt,
  dueAt,
  issuedAt,
}: {
  submittedAt: Instant | null;
  dueAt: Instant | null;
  issuedAt: Instant;
}): boolean {
  return submittedAt !== null && dueAt !== null && dueAt > issuedAt && submittedAt >= dueAt;
}
