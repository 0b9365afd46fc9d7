import { currentLanguage } from '../i18n';
import { actingFor } from './acting-for';
import { isAttended } from './attended';
import { offlineProblem, readProblem } from './api-problem';

export interface Envelope {
  body?: unknown;
  /** In place of a body: a file with its fields. */
  form?: FormData | undefined;
  /** The version that was on screen. */
  version?: number | undefined;
  /** One per command; the same again on a retry. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
}

export function headersOf({ version, key }: Envelope): Record<string, string> {
  const absent = actingFor();
  return {
    Accept: 'application/json',
    ...(absent === null ? {} : { 'Acting-For': absent }),
    ...(isAttended() ? {} : { Unattended: 'true' }),
    'Accept-Language': currentLanguage(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  };
}

export async function request<T>(method: string, path: string, envelope: Envelope = {}): Promise<T> {
  const { body, form, signal } = envelope;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...headersOf(envelope),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw offlineProblem();
  }
  const text = await response.text();
  if (!response.ok) throw readProblem(response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
