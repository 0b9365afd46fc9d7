import { Controller, Get, Logger, Query, Req, Res } from '@nestjs/common';
import { signOnPerson } from '@tctp/application';
import { SIGN_ON_PROBLEMS, beginSignOnQuerySchema, messages } from '@tctp/contracts';
import type { SignInMeans } from '@tctp/contracts';
import { hashToken, localPath, newSessionToken, personByClaims, signOnSecrets } from '@tctp/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import type { SignOn } from '../api-deps';
import { ProblemError } from '../problems/problem';
import type { ProblemCode } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { openSession } from './open-session';

const BEGUN_COOKIE = 'tctp_sign_on';
const PLACE = '/api/session/oidc';
/** Long enough for a second factor at the provider. */
const SECONDS = 600;

/** Signing in through the identity provider: out to it, and back. Whatever goes wrong is told on the sign-in screen. */
@Controller('api/session')
export class SignOnController {
  private readonly log = new Logger('sign-on');

  constructor(private readonly deps: ApiDeps) {}

  @Get('means')
  means(): SignInMeans {
    const { signOn } = this.deps;
    return { singleSignOn: signOn === null ? null : { name: signOn.name } };
  }

  @Get('oidc')
  async begin(
    @Query({ schema: beginSignOnQuerySchema }) query: { from?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { provider, isSecure } = this.signOn();
    const from = localPath(query.from);
    /* Nobody is signed in because another site sent them here: they press the button themselves. */
    if (/^(cross|same)-site$/.test(String(request.headers['sec-fetch-site'])))
      return go(reply, signIn({ from }));
    const { token, tokenHash } = newSessionToken();
    const away = await provider.authorizationUrl(signOnSecrets(token));
    if (!away.ok) return this.tell(reply, away.failure.code, from, away.failure.why);
    await this.deps.signOns.begin(tokenHash, from, new Date(Date.now() + SECONDS * 1000));
    void reply.setCookie(BEGUN_COOKIE, token, {
      ...{ httpOnly: true, sameSite: 'lax', secure: isSecure, path: PLACE, maxAge: SECONDS },
    });
    return go(reply, away.value);
  }

  @Get('oidc/callback')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { provider, mapping } = this.signOn();
    const token = request.cookies[BEGUN_COOKIE];
    const secrets = token === undefined ? null : signOnSecrets(token);
    const { search, searchParams } = new URL(request.url, 'http://here.invalid');
    if (token === undefined || secrets === null || searchParams.get('state') !== secrets.state)
      return this.tell(reply, 'sign-on-expired', '/');
    void reply.clearCookie(BEGUN_COOKIE, { path: PLACE });
    const begun = await this.deps.signOns.takeBegun(hashToken(token), new Date());
    if (begun === null) return this.tell(reply, 'sign-on-expired', '/');
    const { wayOn } = begun;
    const turnAway = async (code: ProblemCode, why?: string) => {
      await recordAccess(this.deps, request, 'sign-in-failed', { by: null, params: { means: 'oidc', code } });
      return this.tell(reply, code, wayOn, why);
    };
    const back = await provider.signedOn(search, secrets);
    if (!back.ok) return turnAway(back.failure.code, back.failure.why);
    const { subject, sid, claims } = back.value;
    const person = personByClaims(mapping, claims);
    if (person === null) return turnAway('sign-on-unmapped');
    const identity = { issuer: provider.issuer, subject };
    const reason = messages.vi.signOn.reason;
    const known = await signOnPerson(this.deps, { ...person, identity, reason });
    if (!known.ok) return turnAway(known.refusal.code);
    const account = await this.deps.signOns.account(known.value);
    if (account === null) return turnAway('account-locked');
    const { actor: by } = account;
    if (known.value.isNew) {
      const subjectOf = { kind: 'person', id: by.accountId } as const;
      await recordAccess(this.deps, request, 'identity-linked', { by, subject: subjectOf });
    }
    const opened = { means: 'oidc', wants: null, identity: { ...identity, sid } } as const;
    await openSession(this.deps, { request, reply }, account, opened);
    return go(reply, wayOn);
  }

  private signOn(): SignOn {
    if (this.deps.signOn === null) throw new ProblemError({ code: 'sign-on-off' });
    return this.deps.signOn;
  }

  /** The screen is told the code alone; why, in the log. */
  private tell(reply: FastifyReply, code: ProblemCode, from: string, why?: string): Promise<void> {
    if (why !== undefined) this.log.warn(`${code}: ${JSON.stringify(why)}`);
    const problem = SIGN_ON_PROBLEMS.find((one) => one === code);
    if (problem === undefined) throw new ProblemError({ code: 'fault' });
    return go(reply, signIn({ from, problem }));
  }
}

/** Within the program unless it is the provider's address; the code in the address it came from goes to nobody. */
async function go(reply: FastifyReply, to: string): Promise<void> {
  await reply
    .status(303)
    .header('location', to)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send();
}

function signIn({ from, problem }: { from: string; problem?: string }): string {
  const search = new URLSearchParams({
    ...(from === '/' ? {} : { from }),
    ...(problem === undefined ? {} : { problem }),
  });
  return search.size === 0 ? '/sign-in' : `/sign-in?${search.toString()}`;
}
