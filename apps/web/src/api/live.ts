import type { QueryClient } from '@tanstack/react-query';

/** How often lists look by themselves: seldom while the server tells us, often while it cannot. */
const TOLD = 120_000;
const UNTOLD = 10_000;
/** Several changes of one moment are one look. */
const GATHER = 300;
/** These do not change because somebody decided something. */
const STILL = ['session', 'sandbox-accounts', 'sessions', 'second-factor', 'plans'];

let hearing = false;

export function lookAgainEvery(): number {
  return hearing ? TOLD : UNTOLD;
}

/**
 * Listens to the server for as long as the page is seen; a hidden tab lets go, because a browser has few connections to
 * give. Whatever was missed is looked up on the way back. What is typed lives in the forms and is not touched.
 */
export function listenForChanges(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;

  const look = () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      void client.invalidateQueries({ predicate: ({ queryKey }) => !STILL.includes(String(queryKey[0])) });
    }, GATHER);
  };
  const open = () => {
    source = new EventSource('/api/changes');
    source.addEventListener('changed', look);
    source.onopen = () => {
      hearing = true;
      look();
    };
    source.onerror = lost;
  };
  /** The browser tries again by itself; until it has, screens find out, and look often. */
  function lost() {
    if (!hearing) return;
    hearing = false;
    look();
  }
  const close = () => {
    source?.close();
    source = null;
    hearing = false;
  };
  const follow = () => {
    if (document.visibilityState === 'hidden') close();
    else if (source === null) open();
  };

  follow();
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('offline', lost);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    window.removeEventListener('offline', lost);
    window.clearTimeout(timer);
    close();
  };
}
