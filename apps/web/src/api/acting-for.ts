const KEY = 'tctp.acting-for';
let absent: string | null = remembered();

/** Account of the colleague whom this tab acts for; null when everybody acts for themselves. */
export function actingFor(): string | null {
  return absent;
}

/** From the next request on. It lasts as long as the tab, so that nobody stays somebody else overnight. */
export function actFor(accountId: string | null): void {
  absent = accountId;
  try {
    if (accountId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, accountId);
  } catch {
    /* A browser without storage forgets it with the page. */
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
