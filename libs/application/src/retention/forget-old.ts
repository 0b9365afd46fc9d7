/** As long as a browser keeps a cookie, and no longer. */
export const BROWSER_DAYS = 365;
/** Longer than any wait they led to. */
const TRY_DAYS = 3;

export interface RetentionDays {
  /** Sessions, tokens, receipts, letters. */
  usual: number;
  /** At least a year: the table itself refuses less. */
  trail: number;
}

/** What is kept for a while and no longer, and for how many days. */
const KEPT = {
  /** That are over. */
  sessions: ({ usual }: RetentionDays) => usual,
  receipts: ({ usual }: RetentionDays) => usual,
  letters: ({ usual }: RetentionDays) => usual,
  ownerLetters: ({ usual }: RetentionDays) => usual,
  /** That are over or revoked. */
  tokens: ({ usual }: RetentionDays) => usual,
  accessEntries: ({ trail }: RetentionDays) => trail,
  /** Counts against whoever guesses passwords. */
  signInTries: () => TRY_DAYS,
  /** That their owners are known by. */
  browsers: () => BROWSER_DAYS,
};
export type ForgottenKind = keyof typeof KEPT;

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
  for (const kind of Object.keys(KEPT) as ForgottenKind[]) {
    let total = 0;
    let gone = BATCH;
    while (gone === BATCH) {
      gone = await forgetting.forget(kind, KEPT[kind](days), BATCH);
      total += gone;
    }
    counts[kind] = total;
  }
  return counts as Record<ForgottenKind, number>;
}
