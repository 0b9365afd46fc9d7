/** How this browser speaks, and whether it hears single keys: of the machine, not of a person. */
const STAYS = ['tctp.language', 'tctp.shortcuts'];
const UNSENT = /^tctp\.(draft|unfinished)\./;

/** Whether something typed here, or a file half way, was never sent. */
export function holdsUnsent(): boolean {
  return within(() => Object.keys(localStorage).some((key) => UNSENT.test(key))) ?? false;
}

/**
 * Signs out and leaves nothing of a person behind, whether the server was heard or not. Where it was, it has told the
 * browser to clear everything; what is the machine's own is put back.
 */
export async function leavingNothing<T>(signOut: () => Promise<T>): Promise<T> {
  const kept = within(() => STAYS.map((key) => [key, localStorage.getItem(key)] as const)) ?? [];
  const left = await signOut();
  within(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith('tctp.')) storage.removeItem(key);
    for (const [key, value] of kept) if (value !== null) localStorage.setItem(key, value);
  });
  return left;
}

/** Null: this browser keeps nothing. */
function within<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
