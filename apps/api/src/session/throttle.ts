import { createHash } from 'node:crypto';
import { BROWSER_DAYS } from '@tctp/application';
import {
  BY_NAME,
  BY_PLACE,
  BY_SURVEY_CODE,
  LETTERS,
  addressPrefix,
  faded,
  hashToken,
  newSessionToken,
  waitLeft,
} from '@tctp/identity';
import type { Bound } from '@tctp/identity';
import type { Actor } from '@tctp/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { LatestOf } from '../wall/latest-of';
import { sessionCookie } from './session-cookie';
import type { SignedInRequest } from './session.guard';

const BROWSER_COOKIE = 'tctp_browser';
const MINUTE = 60_000;
/** Who was held back from where in which minute, as far as the trail has it. */
const written = new LatestOf<string>(10_000);

type Deps = Pick<ApiDeps, 'signInAttempts' | 'settings' | 'trail'>;

/** A try that was let through and counted. */
export interface Try {
  /** It was right: what was counted against the owner is forgotten, and their browser is known from now on. */
  succeed(owner: Actor, reply: FastifyReply): Promise<void>;
}

/**
 * Lets one try at a username's secret through, or says when to come back. A browser its owner has signed in with is
 * counted alone: whoever guesses from elsewhere slows themselves and not the owner (OWASP device cookies).
 */
export async function beginTry(
  { signInAttempts, settings, trail }: Deps,
  request: FastifyRequest,
  username: string,
): Promise<Try> {
  const { attributes } = sessionCookie(request, settings);
  const cookie = attributes.secure ? `__Host-${BROWSER_COOKIE}` : BROWSER_COOKIE;
  const token = request.cookies[cookie];
  const browser = token === undefined ? null : hashToken(token);
  const name = username.trim().toLowerCase();
  const knownTo = browser === null ? null : await signInAttempts.knownTo(name, browser);
  const known = knownTo?.owner ?? false;
  const place = addressPrefix(request.ip);
  const byName = keyOf('name', name, known ? ['browser', browser] : ['place', place]);
  const byPlace = keyOf('place', place);
  const wait = await signInAttempts.begin([
    { key: byName, next: within(BY_NAME) },
    ...(known ? [] : [{ key: byPlace, next: within(BY_PLACE) }]),
  ]);
  if (wait > 0) {
    await recordHeldBack({ trail }, request, place);
    const retryAfter = Math.ceil(wait);
    throw new ProblemError({ code: 'too-many-tries', minutes: Math.ceil(retryAfter / 60), retryAfter });
  }
  return {
    async succeed(owner, reply) {
      await signInAttempts.succeed({ forgotten: byName, takenBack: known ? [] : [byPlace] });
      /* Several people may share a browser and its token; one that was not given out here is replaced. */
      const kept = knownTo?.anybody === true && token !== undefined ? token : newSessionToken().token;
      await signInAttempts.remember(owner, hashToken(kept));
      void reply.setCookie(cookie, kept, { ...attributes, maxAge: BROWSER_DAYS * 86_400 });
    },
  };
}

/** Once a minute of each place: an entry says whence and no name, and thousands of them would say no more. */
async function recordHeldBack(
  deps: Pick<Deps, 'trail'>,
  request: FastifyRequest,
  place: string,
): Promise<void> {
  const accountId = (request as SignedInRequest).signedIn?.actor.accountId ?? null;
  const one = JSON.stringify([place, accountId, Math.floor(Date.now() / MINUTE)]);
  if (written.has(one)) return;
  written.add(one);
  await recordAccess(deps, request, 'sign-in-held-back');
}

/** A letter asked for by nobody who is known: as often as one who mistypes needs, to one name and from one place. */
export async function holdLetters(
  { signInAttempts }: Pick<ApiDeps, 'signInAttempts'>,
  request: FastifyRequest,
  username: string,
): Promise<void> {
  const place = addressPrefix(request.ip);
  const wait = await signInAttempts.begin([
    { key: keyOf('letters-to', username.trim().toLowerCase()), next: within(LETTERS) },
    { key: keyOf('letters-from', place), next: within(BY_PLACE) },
  ]);
  if (wait > 0) {
    const retryAfter = Math.ceil(wait);
    throw new ProblemError({ code: 'too-many-letters', minutes: Math.ceil(retryAfter / 60), retryAfter });
  }
}

/** A code that somebody types: wrong ones make whoever comes from that place wait. A right one takes its try back. */
export async function beginCodeTry(
  { signInAttempts }: Pick<ApiDeps, 'signInAttempts'>,
  request: FastifyRequest,
): Promise<{ succeed(): Promise<void> }> {
  const key = keyOf('survey-codes-from', addressPrefix(request.ip));
  const wait = await signInAttempts.begin([{ key, next: within(BY_SURVEY_CODE) }]);
  if (wait > 0) {
    const retryAfter = Math.ceil(wait);
    throw new ProblemError({ code: 'survey-tries-over', minutes: Math.ceil(retryAfter / 60), retryAfter });
  }
  return { succeed: () => signInAttempts.succeed({ forgotten: '', takenBack: [key] }) };
}

function within(bound: Bound) {
  return (level: number, elapsed: number) => {
    const wait = waitLeft(bound, level, elapsed);
    return wait > 0 ? { wait } : { level: faded(bound, level, elapsed) + 1 };
  };
}

function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
