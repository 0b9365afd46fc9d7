const MOST = 5;

const keyOf = (accountId: string) => `tctp.searches.${accountId}`;

/** What this person looked for on this device, the newest first; others who sit here have their own. */
export function recentSearches(accountId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(accountId: string, words: string): void {
  const others = recentSearches(accountId).filter((one) => one !== words);
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify([words, ...others].slice(0, MOST)));
  } catch {
    /* A browser without storage forgets; nothing else depends on it. */
  }
}

export function forgetSearches(accountId: string): void {
  try {
    localStorage.removeItem(keyOf(accountId));
  } catch {
    /* As above. */
  }
}
