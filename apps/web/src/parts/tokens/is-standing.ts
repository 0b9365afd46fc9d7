import type { ApiToken } from '@tctp/contracts';

/** Whether a token still opens something. Wall time, whatever a sandbox's clock says. */
export function isStanding({ revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>): boolean {
  return revokedAt === null && Date.parse(expiresAt) > Date.now();
}
