import type { Audience, TaskAction } from '@tctp/domain';
import { circleOf } from '@tctp/domain';
import type { z } from 'zod';
import type { SessionWant } from './session';

/** One route of the API, as OpenAPI prints it and as the server answers it. */
export interface Route {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI style, below /api. */
  path: string;
  tag:
    | 'session'
    | 'people'
    | 'plans'
    | 'tasks'
    | 'evidence'
    | 'review'
    | 'oversight'
    | 'notices'
    | 'search'
    | 'scores'
    | 'administration'
    | 'dossier'
    | 'imports'
    | 'registers'
    | 'survey'
    | 'sandbox'
    | 'service';
  summary: string;
  /** Who may come in at all. */
  access: 'public' | Audience;
  /** Where the path names a {kind}: who may come in for each. */
  ofKind?: Readonly<Record<string, Audience>>;
  /** What is done to the task of the path, or of the body where the path has none: its grant says who may do it to which. */
  action?: TaskAction;
  /** Open to a session of which something is still wanted, whatever it is or only one of these. */
  whileWanting?: true | readonly SessionWant[];
  /** Commands carry If-Match (the version seen) and Idempotency-Key; `create` needs only the key. */
  command?: 'versioned' | 'create';
  query?: z.ZodType;
  body?: z.ZodType;
  multipart?: z.ZodType;
  /** A body as a page without script sends it: for other servers, never for people. */
  form?: z.ZodType;
  response?: z.ZodType;
  /** A file instead of JSON. */
  binary?: true;
  /** Server-sent events, for as long as the reader listens. */
  stream?: true;
}

/** A route that does this to a task: open to whom the action is granted at all. */
export function doing(action: TaskAction): Pick<Route, 'access' | 'action'> {
  return { access: circleOf(action), action };
}
