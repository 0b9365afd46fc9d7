const PERSON = 'tctp.person';

/** What this tab has kept of one person (filters, whom they act for) is not there for the next. */
export function keepFor(accountId: string): void {
  try {
    if (sessionStorage.getItem(PERSON) === accountId) return;
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith('tctp.')) sessionStorage.removeItem(key);
    sessionStorage.setItem(PERSON, accountId);
  } catch {
    /* A browser without storage has kept nothing. */
  }
}
