import type { ReactNode } from 'react';

/** Nothing here, and what that means. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
