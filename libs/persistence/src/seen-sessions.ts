import type { DataSource } from 'typeorm';
import { inEveryTenant } from './tenant-wall/scope';

/** A session seen within this time is not written again: one write a minute, however many requests. */
const SEEN_EVERY_MS = 60_000;
const GATHER_MS = 1_000;

const SEEN = `
update session s set last_seen_at = greatest(s.last_seen_at, seen.at)
  from unnest($1::text[], $2::timestamptz[]) as seen(token_hash, at)
 where s.token_hash = seen.token_hash`;

/**
 * Notes that somebody was there; those of one second are written together, beside the request and not before its
 * answer. What a program that dies had not written is a minute of somebody's patience, never a session too many.
 */
export function noteSeenSessions(
  source: DataSource,
): (session: { tokenHash: string; lastSeenAt: Date }, at: Date) => void {
  let seen = new Map<string, Date>();
  const write = async () => {
    const noted = [...seen].sort(([one], [other]) => (one < other ? -1 : 1));
    seen = new Map();
    if (!source.isInitialized) return;
    await source.query(SEEN, [noted.map(([hash]) => hash), noted.map(([, at]) => at)]);
  };
  return ({ tokenHash, lastSeenAt }, at) => {
    if (at.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS || seen.has(tokenHash)) return;
    if (seen.size === 0)
      setTimeout(() => void inEveryTenant(write).catch(() => undefined), GATHER_MS).unref();
    seen.set(tokenHash, at);
  };
}
