import { isAmong } from './permissions';
import type { Role } from './people';

/** What a token opens, each as much as the one before and more: to look, and to send in evidence. */
export const TOKEN_SCOPES = ['read', 'evidence'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Tokens run out: a year and a day at most, and nobody holds more than this many at a time. */
export const TOKEN_DAYS = 366;
export const MOST_TOKENS = 20;

export function isWithin(wanted: TokenScope, held: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(wanted) <= TOKEN_SCOPES.indexOf(held);
}

/** What somebody may give away: nothing that they may not do themselves. */
export function scopesOpenTo(role: Role): readonly TokenScope[] {
  if (!isAmong({ role }, 'tokenHolders')) return [];
  return TOKEN_SCOPES.filter((scope) => scope === 'read' || isAmong({ role }, 'units'));
}
