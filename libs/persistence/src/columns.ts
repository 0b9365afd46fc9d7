import type { Instant, Points } from '@tctp/domain';
import { points } from '@tctp/domain';

/** How pg hands over columns, and what the core wants: moments as ISO text, days as they are, points without padding. */
export function toInstant(value: Date): Instant {
  return value.toISOString();
}

/** SQL: a moment inside JSON, as it reads everywhere else. */
export function instantInJson(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export function toInstantOrNull(value: Date | null): Instant | null {
  return value === null ? null : value.toISOString();
}

export function toPointsOrNull(value: string | null): Points | null {
  return value === null ? null : points(value);
}
