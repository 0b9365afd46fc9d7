import { TOKEN_DAYS, TOKEN_SCOPES } from '@tctp/domain';
import type { TokenScope } from '@tctp/domain';
import { z } from 'zod';
import { whySchema } from './administration';
import type { Route } from './route';
import { proofSchema, wantedProofSchema } from './second-factor';
import { instantSchema, personRefSchema } from './shared';

export const tokenScopeSchema = z.enum(TOKEN_SCOPES);

export const makeTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).meta({ description: 'Which system will hold it.' }),
  scope: tokenScopeSchema,
  days: z.number().int().min(1).max(TOKEN_DAYS).meta({ description: 'How long it will open anything.' }),
  ...proofSchema.shape,
});
export type MakeToken = z.infer<typeof makeTokenSchema>;
export const revokeTokenSchema = z.strictObject({ reason: whySchema });
export type RevokeToken = z.infer<typeof revokeTokenSchema>;

export const apiTokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  hint: z.string().meta({ description: 'How it begins; no more of it is kept.' }),
  scope: tokenScopeSchema,
  madeAt: instantSchema,
  expiresAt: instantSchema,
  lastUsedAt: instantSchema.nullable().meta({ description: 'To five minutes or so. Null: never.' }),
  lastAddress: z.string().nullable().meta({ description: 'Whence it was used last, as the server saw it.' }),
  revokedAt: instantSchema.nullable(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;
export const tokenListSchema = z.object({
  tokens: z.array(apiTokenSchema),
  scopes: z.array(tokenScopeSchema).meta({ description: 'Those I may give.' }),
  wantedProof: wantedProofSchema.meta({ description: 'What is asked for before one is made.' }),
});
export type TokenList = z.infer<typeof tokenListSchema>;
export const madeTokenSchema = z.object({
  id: z.uuid(),
  token: z.string().meta({ description: 'Said once, here; only its hash is kept.' }),
});
export type MadeToken = z.infer<typeof madeTokenSchema>;
export const tokenRevokedSchema = z.object({ id: z.uuid() });
export type TokenRevoked = z.infer<typeof tokenRevokedSchema>;
export const ownTokenRevokedSchema = z.object({
  revoked: z.number().int().meta({ description: '0: it was over already, or none of mine.' }),
});
export type OwnTokenRevoked = z.infer<typeof ownTokenRevokedSchema>;
export const tenantTokenListSchema = z.object({
  tokens: z.array(apiTokenSchema.extend({ holder: personRefSchema, unit: z.string() })),
});
export type TenantTokenList = z.infer<typeof tenantTokenListSchema>;

const own = { tag: 'session', access: 'tokenHolders' } as const;
const administered = { tag: 'administration', access: 'admins' } as const;

export const tokenRoutes: readonly Route[] = [
  {
    ...own,
    id: 'listTokens',
    method: 'get',
    path: '/account/tokens',
    summary: 'The tokens by which systems of mine come in, the newest first',
    response: tokenListSchema,
  },
  {
    ...own,
    id: 'makeToken',
    method: 'post',
    path: '/account/tokens',
    summary: 'A token for a system of mine; the answer alone has it',
    body: makeTokenSchema,
    response: madeTokenSchema,
  },
  {
    ...own,
    id: 'revokeOwnToken',
    method: 'delete',
    path: '/account/tokens/{tokenId}',
    summary: 'Revoke a token of mine; revoked twice it is revoked once',
    response: ownTokenRevokedSchema,
  },
  {
    ...administered,
    id: 'listAllTokens',
    method: 'get',
    path: '/admin/tokens',
    summary: 'Every token that opens something, and whose it is',
    response: tenantTokenListSchema,
  },
  {
    ...administered,
    id: 'revokeToken',
    method: 'post',
    path: '/admin/tokens/{tokenId}/revoke',
    summary: 'Revoke somebody’s token',
    command: 'create',
    body: revokeTokenSchema,
    response: tokenRevokedSchema,
  },
];

/**
 * What a token opens, by the ids of routes: as much as its scope, and of that only what whoever holds it may do. A route
 * that does not stand here is closed to tokens.
 */
const OPENED: Readonly<Record<TokenScope, readonly string[]>> = {
  read: [
    'listPlans',
    'readPlan',
    'listWorkingDays',
    'readOverview',
    'readMatrix',
    'listUnits',
    'listTasks',
    'readTask',
    'listEscalations',
    'listEvidence',
    'openEvidence',
    'readEvidenceText',
    'readScores',
    'readScoreHistory',
    'readForecast',
    'readForecastHistory',
  ],
  evidence: [
    'acceptTask',
    'readUploadLimits',
    'beginUpload',
    'continueUpload',
    'readUpload',
    'readUploadHead',
    'dropUpload',
    'addEvidence',
    'addUploaded',
    'reuseEvidence',
    'removeEvidence',
    'submitEvidence',
    'withdrawSubmission',
    'amendSubmission',
  ],
};

const SCOPE_OF: ReadonlyMap<string, TokenScope> = new Map(
  TOKEN_SCOPES.flatMap((scope) => OPENED[scope].map((id) => [id, scope])),
);
export const OPEN_TO_TOKENS: readonly string[] = [...SCOPE_OF.keys()];

/** What a token must reach to open a route; null: none does. */
export function tokenScopeOf({ id }: Pick<Route, 'id'>): TokenScope | null {
  return SCOPE_OF.get(id) ?? null;
}
