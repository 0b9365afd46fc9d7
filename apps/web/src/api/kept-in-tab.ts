/** One text that lasts as long as this tab, and is gone with it. */
export function keptInTab(key: string): { read: () => string | null; keep: (text: string | null) => void } {
  let kept = remembered(key);
  return {
    read: () => kept,
    keep(text) {
      kept = text;
      try {
        if (text === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        /* A browser without storage forgets it with the page. */
      }
    },
  };
}

function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
