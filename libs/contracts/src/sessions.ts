import { z } from 'zod';
import { accountChangedSchema } from './accounts';
import { whySchema } from './administration';
import type { Route } from './route';
import { instantSchema } from './shared';

export const openSessionSchema = z.object({
  id: z.uuid(),
  isThis: z.boolean().meta({ description: 'The one that asks.' }),
  means: z.enum(['password', 'oidc']).meta({ description: 'How it was opened.' }),
  openedAt: instantSchema,
  lastSeenAt: instantSchema.meta({ description: 'To the minute or so.' }),
  expiresAt: instantSchema.meta({ description: 'Whatever is done in it.' }),
  address: z.string().nullable().meta({ description: 'Whence, as the server saw it.' }),
  agent: z.string().nullable().meta({ description: 'What the browser called itself.' }),
});
export type OpenSession = z.infer<typeof openSessionSchema>;
export const sessionListSchema = z.object({
  sessions: z.array(openSessionSchema),
  idleMinutes: z.number().int().meta({ description: 'A session ends when nobody is there for so long.' }),
});
export type SessionList = z.infer<typeof sessionListSchema>;
export const sessionsEndedSchema = z.object({ ended: z.number().int() });
export type SessionsEnded = z.infer<typeof sessionsEndedSchema>;
export const endSessionsSchema = z.strictObject({ reason: whySchema });
export type EndSessions = z.infer<typeof endSessionsSchema>;

export const sessionRoutes: readonly Route[] = [
  {
    id: 'listSessions',
    method: 'get',
    path: '/sessions',
    tag: 'session',
    summary: 'Where I am signed in, the session last seen first',
    access: 'everybody',
    response: sessionListSchema,
  },
  {
    id: 'endSession',
    method: 'delete',
    path: '/sessions/{sessionId}',
    tag: 'session',
    summary: 'End one of my sessions; ended twice it is ended once',
    access: 'everybody',
    response: sessionsEndedSchema,
  },
  {
    id: 'endOtherSessions',
    method: 'post',
    path: '/sessions/end-others',
    tag: 'session',
    summary: 'End all my sessions but this one',
    access: 'everybody',
    response: sessionsEndedSchema,
  },
  {
    id: 'endSessionsOf',
    method: 'post',
    path: '/admin/accounts/{accountId}/end-sessions',
    tag: 'administration',
    summary: 'Sign somebody out everywhere; they may sign in again',
    access: 'admins',
    command: 'versioned',
    body: endSessionsSchema,
    response: accountChangedSchema,
  },
];
