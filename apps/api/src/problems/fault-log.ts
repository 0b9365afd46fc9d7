const QUIET_MS = 60_000;
const MOST_KINDS = 100;

/**
 * A fault is told whole, and the same one again only a minute later, with how often it came meanwhile: while a database is
 * away every request fails, and that must not fill a disk.
 */
export function faultLog(
  write: (line: string, requestId?: string) => void,
  now: () => number = Date.now,
): (error: unknown, requestId?: string) => void {
  const told = new Map<string, { at: number; unsaid: number }>();
  return (error, requestId) => {
    const kind = String(error);
    const known = told.get(kind);
    if (known !== undefined && now() - known.at < QUIET_MS) {
      known.unsaid += 1;
      return;
    }
    if (told.size >= MOST_KINDS) told.clear();
    told.set(kind, { at: now(), unsaid: 0 });
    const whole = error instanceof Error ? (error.stack ?? error.message) : kind;
    write(known === undefined || known.unsaid === 0 ? whole : `(${known.unsaid}×) ${whole}`, requestId);
  };
}
