/** What is kept for a while and no longer: sessions that are over, receipts, letters, the access trail. */
export const FORGOTTEN = ['sessions', 'receipts', 'letters', 'accessEntries'] as const;
export type ForgottenKind = (typeof FORGOTTEN)[number];

export interface RetentionDays {
  /** Everything but the trail. */
  usual: number;
  /** At least a year: the table itself refuses less. */
  trail: number;
}

export interface Forgetting {
  /** At most so many rows of a kind that are older than their days; answers how many went. */
  forget(kind: ForgottenKind, days: number, most: number): Promise<number>;
}

const BATCH = 5_000;

/** Small statements, one after another, so that nobody waits for a long one. Run twice it finds nothing the second time. */
export async function forgetOld(
  { forgetting }: { forgetting: Forgetting },
  days: RetentionDays,
): Promise<Record<ForgottenKind, number>> {
  const counts: Partial<Record<ForgottenKind, number>> = {};
  for (const kind of FORGOTTEN) {
    let total = 0;
    let gone = BATCH;
    while (gone === BATCH) {
      gone = await forgetting.forget(kind, kind === 'accessEntries' ? days.trail : days.usual, BATCH);
      total += gone;
    }
    counts[kind] = total;
  }
  return counts as Record<ForgottenKind, number>;
}
