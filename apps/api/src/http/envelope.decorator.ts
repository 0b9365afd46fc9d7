import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { CommandEnvelope } from '@tctp/application';
import { ProblemError } from '../problems/problem';
import type { SignedInRequest } from '../session/session.guard';
import { actorOf } from '../session/session.guard';

/** Who asks, of which version, under which key. The same key with another body is another command, and refused. */
export const Envelope = createParamDecorator((_data: unknown, context: ExecutionContext): CommandEnvelope => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  return { ...keyed(request), taskId: paramOf(request, 'taskId'), expectedVersion: versionOf(request) };
});

/** For commands that create something and so have no version yet. */
export const KeyedEnvelope = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  keyed(context.switchToHttp().getRequest<SignedInRequest>()),
);

/** For commands on what is no task, of the version that was seen. */
export const VersionedEnvelope = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  versioned(context.switchToHttp().getRequest<SignedInRequest>()),
);

export function versioned(request: SignedInRequest) {
  return { ...keyed(request), expectedVersion: versionOf(request) };
}

/** Printable, without spaces. */
const KEY = /^[\x21-\x7e]{1,200}$/;

function keyed(request: SignedInRequest) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError({ code: 'key-required' });
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${String(request.headers['acting-for'] ?? '')}\n`)
    .update(request.isMultipart() ? '' : JSON.stringify(request.body ?? null));
  return { actor: actorOf(request), key, fingerprint: hash.digest('hex') };
}

function versionOf(request: SignedInRequest): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  if (match === null) throw new ProblemError({ code: 'version-required' });
  return Number(match[1]);
}

function paramOf(request: SignedInRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? '';
}
