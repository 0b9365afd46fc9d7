import { z } from 'zod';
import type { Route } from './route';

export const signInMeansSchema = z.object({
  singleSignOn: z
    .object({ name: z.string().meta({ description: 'What the button says.' }) })
    .nullable()
    .meta({ description: 'Null: people sign in by password only.' }),
});
export type SignInMeans = z.infer<typeof signInMeansSchema>;

/** The provider may send more than this; what is not the token is not looked at. */
export const logoutMessageSchema = z.object({ logout_token: z.string().min(1).max(20_000) });
export type LogoutMessage = z.infer<typeof logoutMessageSchema>;

export const signedOutSchema = z.object({
  at: z
    .string()
    .nullable()
    .meta({ description: 'Where the browser goes to sign out of the provider too; null: nowhere.' }),
});
export type SignedOut = z.infer<typeof signedOutSchema>;

export const beginSignOnQuerySchema = z.strictObject({ from: z.string().max(2_000).optional() });

const part = z.string().max(4_000).optional();
/** What providers answer with. Some add words of their own, which nobody reads. */
const finishSignOnQuerySchema = z.strictObject({
  state: part,
  code: part,
  iss: part,
  error: part,
  error_description: part,
  error_uri: part,
  session_state: part,
});

export const signOnRoutes: readonly Route[] = [
  {
    id: 'readSignInMeans',
    method: 'get',
    path: '/session/means',
    tag: 'session',
    summary: 'How people can sign in here',
    access: 'public',
    response: signInMeansSchema,
  },
  {
    id: 'beginSignOn',
    method: 'get',
    path: '/session/oidc',
    tag: 'session',
    summary: 'Leave for the identity provider (303)',
    access: 'public',
    query: beginSignOnQuerySchema,
  },
  {
    id: 'finishSignOn',
    method: 'get',
    path: '/session/oidc/callback',
    tag: 'session',
    summary: 'Come back from the identity provider, with a session or to the sign-in screen (303)',
    access: 'public',
    query: finishSignOnQuerySchema,
  },
  {
    id: 'hearLogout',
    method: 'post',
    path: '/session/oidc/logout',
    tag: 'session',
    summary: 'The identity provider says that sessions are over (OpenID Connect Back-Channel Logout)',
    access: 'public',
    form: logoutMessageSchema,
  },
  {
    id: 'signOutElsewhere',
    method: 'post',
    path: '/session/oidc/end',
    tag: 'session',
    summary: 'Sign out, and learn where to sign out of the identity provider too',
    access: 'everybody',
    whileWanting: true,
    response: signedOutSchema,
  },
];
