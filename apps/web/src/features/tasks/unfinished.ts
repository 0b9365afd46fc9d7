/** A file that was on its way when the page was left: this browser remembers it, the server holds what has arrived. */
export interface Unfinished {
  name: string;
  size: number;
  percent: number;
  /** Milliseconds since 1970: older than the server keeps it, it is forgotten. */
  at: number;
}

const KEPT_MS = 24 * 3600 * 1000;
const keyOf = (taskId: string) => `tctp.unfinished.${taskId}`;
export const sameFile = (one: { name: string; size: number }, other: { name: string; size: number }) =>
  one.name === other.name && one.size === other.size;

export function readUnfinished(taskId: string): Unfinished[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(taskId)) ?? '[]');
    return (Array.isArray(kept) ? (kept as Unfinished[]) : []).filter(({ at }) => Date.now() - at < KEPT_MS);
  } catch {
    return [];
  }
}

export function rememberUnfinished(taskId: string, file: File, percent: number): void {
  const { name, size } = file;
  write(taskId, [...others(taskId, file), { name, size, percent, at: Date.now() }]);
}

export function forgetUnfinished(taskId: string, file: { name: string; size: number }): void {
  write(taskId, others(taskId, file));
}

function others(taskId: string, file: { name: string; size: number }): Unfinished[] {
  return readUnfinished(taskId).filter((one) => !sameFile(one, file));
}

/** A browser that keeps nothing only forgets to remind. */
function write(taskId: string, all: readonly Unfinished[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(keyOf(taskId));
    else localStorage.setItem(keyOf(taskId), JSON.stringify(all));
  } catch {
    /* Full, or forbidden. */
  }
}
