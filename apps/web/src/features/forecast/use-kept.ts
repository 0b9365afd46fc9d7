import { useState } from 'react';

/** Text that somebody tries out: it stays on this device and is nobody else's. */
export function useKept(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(name));
  return [
    text,
    (next) => {
      setText(next);
      try {
        localStorage.setItem(name, next);
      } catch {
        /* A browser that keeps nothing still lets people try. */
      }
    },
  ];
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}
