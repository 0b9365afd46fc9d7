import { randomUUID } from 'node:crypto';
import { problemSchema, routes } from '@tctp/contracts';
import type { Problem, TaskDetail, TaskSummary } from '@tctp/contracts';

export interface Reply<T> {
  status: number;
  body: T;
  etag: string | null;
}

export const PASSWORD = 'dien-tap-2017';

/** Somebody with a browser's habits: a cookie, the version they last saw, a fresh key for every command. */
export class Person {
  private constructor(
    private readonly url: string,
    private cookie: string,
    private readonly bearer: string | null = null,
  ) {}

  /** Not a person but a system, which brings a token and nothing else. */
  static byToken(url: string, token: string): Person {
    return new Person(url, '', token);
  }

  static async signIn(url: string, username: string, password = PASSWORD): Promise<Person> {
    const reply = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (reply.status !== 200)
      throw new Error(`${username} could not sign in: ${reply.status} ${await reply.text()}`);
    const session = reply.headers.getSetCookie().find((cookie) => cookie.includes('tctp_session='));
    return new Person(url, (session ?? '').split(';')[0] ?? '');
  }

  /** Each by name. */
  static async signInAll(url: string, usernames: readonly string[]): Promise<Record<string, Person>> {
    const people: Record<string, Person> = {};
    for (const username of usernames) people[username] = await Person.signIn(url, username);
    return people;
  }

  /** With a password of their own, as everybody begins who was given one. */
  async choosePassword(current: string, password: string): Promise<Person> {
    const reply = await fetch(`${this.url}/api/session/password`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ current, password }),
    });
    if (reply.status !== 200) throw new Error(`No new password: ${reply.status} ${await reply.text()}`);
    const session = reply.headers.getSetCookie().find((cookie) => cookie.startsWith(this.session.name));
    return new Person(this.url, (session ?? '').split(';')[0] ?? '');
  }

  async get<T>(path: string): Promise<Reply<T>> {
    return this.send<T>('GET', path, {});
  }

  async send<T>(
    method: string,
    path: string,
    options: {
      body?: unknown;
      form?: FormData;
      version?: number;
      key?: string | null;
      headers?: Record<string, string>;
    },
  ): Promise<Reply<T>> {
    const headers: Record<string, string> = {
      ...(this.bearer === null ? { cookie: this.cookie } : { authorization: `Bearer ${this.bearer}` }),
      ...options.headers,
    };
    if (options.body !== undefined) headers['content-type'] = 'application/json';
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (options.key !== null && method !== 'GET') headers['idempotency-key'] = options.key ?? randomUUID();
    const reply = await fetch(`${this.url}/api${path}`, {
      method,
      headers,
      body: options.form ?? (options.body === undefined ? null : JSON.stringify(options.body)),
    });
    const given = reply.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith(`${this.session.name}=`))
      ?.split(';')[0];
    if (given !== undefined && !given.endsWith('=')) this.cookie = given;
    const text = await reply.text();
    const isJson = (reply.headers.get('content-type') ?? '').includes('json');
    const body: unknown = isJson ? JSON.parse(text) : text;
    keepsItsWord(method, path, reply.status, body);
    return {
      status: reply.status,
      body: body as T,
      etag: reply.headers.get('etag'),
    };
  }

  /** The session as a browser keeps it. */
  get session(): { name: string; value: string } {
    const [name = '', value = ''] = this.cookie.split('=');
    return { name, value };
  }

  /** A stream that goes on until it is let go. */
  listen(path: string, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.url}/api${path}`, { headers: { cookie: this.cookie }, signal });
  }

  async task(id: string): Promise<TaskDetail> {
    const reply = await this.get<TaskDetail>(`/tasks/${id}`);
    if (reply.status !== 200)
      throw new Error(`GET /tasks/${id}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async tasks(query = 'scope=mine'): Promise<TaskSummary[]> {
    return (await this.get<{ tasks: TaskSummary[] }>(`/tasks?${query}`)).body.tasks;
  }

  /** A command on the version this person sees now. */
  async command<T = { version: number }>(
    taskId: string,
    verb: string,
    body: unknown = {},
  ): Promise<Reply<T & Problem>> {
    const { version } = await this.task(taskId);
    return this.send(`POST`, `/tasks/${taskId}/${verb}`, { body, version });
  }

  async upload(
    taskId: string,
    file: { bytes: Uint8Array; name: string; type?: string },
    fields: Record<string, string> = {},
  ): Promise<Reply<{ version: number; evidence: { id: string; sha256: string } } & Problem>> {
    const { version } = await this.task(taskId);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append(
      'file',
      new Blob([Uint8Array.from(file.bytes)], { type: file.type ?? 'application/pdf' }),
      file.name,
    );
    return this.send('POST', `/tasks/${taskId}/evidence`, { form, version });
  }
}

/** Every answer any story gets is held against the schema that the API publishes for it. */
function keepsItsWord(method: string, path: string, status: number, body: unknown): void {
  const [place = ''] = path.split('?');
  const route = routes.find(
    (one) =>
      one.method === method.toLowerCase() &&
      new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(place),
  );
  if (route?.binary === true && status < 400) return;
  const promised = status < 400 ? route?.response : problemSchema;
  const broken = promised?.safeParse(body).error;
  if (broken)
    throw new Error(`${method} ${path} answered ${status} with what it does not promise: ${broken.message}`);
}
