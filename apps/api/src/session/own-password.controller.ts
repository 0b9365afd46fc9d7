import { Body, Controller, Put, Req, Res } from '@nestjs/common';
import { choosePasswordSchema } from '@tctp/contracts';
import type { ChoosePassword, Session } from '@tctp/contracts';
import { hashPassword, judgePassword, newSessionToken, verifyPassword } from '@tctp/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { describeSession } from './describe-session';
import { whence } from './whence';
import { nextWant } from './next-want';
import { giveSessionCookie } from './open-session';
import { signedInOf } from './session.guard';
import { beginTry } from './throttle';

/** One's own password: at the first sign-in with one that was given, or whenever its owner wants another. */
@Controller('api/session/password')
export class OwnPasswordController {
  constructor(private readonly deps: ApiDeps) {}

  @Put()
  async choose(
    @Body({ schema: choosePasswordSchema }) { current, password }: ChoosePassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = signedInOf(request);
    const { actor, session } = signedIn;
    /* Whoever has only the first of two factors may not replace it. */
    if (session.wants === 'secondFactor')
      throw new ProblemError({ code: 'sign-in-unfinished', wants: session.wants });
    const { username, passwordHash } = await this.deps.accounts.ownPassword(actor);
    const attempt = await beginTry(this.deps, request, username);
    if (!(await verifyPassword(passwordHash, current))) throw new ProblemError({ code: 'password-wrong' });
    await attempt.succeed(actor, reply);
    if (password === current) throw new ProblemError({ code: 'password-same' });
    const fault = await judgePassword(password, { username, displayName: actor.displayName });
    if (fault !== null) throw new ProblemError(fault);

    const { token, tokenHash } = newSessionToken();
    const wants = await nextWant(this.deps, actor, { password: 'own', factorShown: true });
    await this.deps.accounts.choosePassword(actor, await hashPassword(password), {
      id: session.id,
      tokenHash,
      wants,
      whence: whence(request).address,
    });
    await recordAccess(this.deps, request, 'password-changed');
    giveSessionCookie(this.deps.settings, { request, reply }, token);
    return describeSession(this.deps, { ...signedIn, session: { ...session, wants } });
  }
}
