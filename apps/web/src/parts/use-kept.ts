import { useState } from 'react';

interface Kept<Value> {
  value: Value;
  /** Instant by the device's own clock. */
  at: string;
}

export interface Keeping<Value> {
  kept: Kept<Value> | null;
  /** The device has no room or allows none: what is typed lives as long as the page. */
  failed: boolean;
  keep: (value: Value) => void;
  drop: () => void;
}

/** What somebody types, kept on the device under a key until it is sent or dropped. Whoever shows another key gives the owner another React key. */
export function useKept<Value>(key: string): Keeping<Value> {
  const place = `tctp.draft.${key}`;
  const [kept, setKept] = useState(() => read<Value>(place));
  const [failed, setFailed] = useState(false);
  return {
    kept,
    failed,
    keep(value) {
      const next = { value, at: new Date().toISOString() };
      setKept(next);
      setFailed(!write(place, JSON.stringify(next)));
    },
    drop() {
      setKept(null);
      setFailed(false);
      write(place, null);
    },
  };
}

function read<Value>(place: string): Kept<Value> | null {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<Value> | null;
    return typeof found?.at === 'string' ? found : null;
  } catch {
    return null;
  }
}

function write(place: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}
