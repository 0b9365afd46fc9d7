import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { sessionQuerySchema, showSecondFactorSchema, signInSchema } from '@tctp/contracts';
import type { Session, SessionQuery, ShowSecondFactor, SignIn } from '@tctp/contracts';
import { verifyPassword } from '@tctp/identity';
import { GIVEN_DAYS } from '@tctp/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { describeSession } from './describe-session';
import { leave } from './leave';
import { openSession } from './open-session';
import { nextWant } from './next-want';
import { renewSession } from './renew-session';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';
import { showCode } from './show-code';
import { beginTry } from './throttle';

@Controller('api/session')
export class SessionController {
  constructor(private readonly deps: ApiDeps) {}
  @Post()
  @HttpCode(200)
  async signIn(
    @Body({ schema: signInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const attempt = await beginTry(this.deps, request, body.username);
    const account = await this.deps.accounts.findByUsername(body.username);
    const right = await verifyPassword(account?.passwordHash ?? null, body.password);
    if (!right || account === null || account.locked) {
      await recordAccess(this.deps, request, 'sign-in-failed', { by: account?.actor ?? null });
      throw new ProblemError({ code: right ? 'account-locked' : 'wrong-credentials' });
    }
    await attempt.succeed(account.actor, reply);
    if (account.password === 'expired') {
      await recordAccess(this.deps, request, 'sign-in-failed', { by: account.actor });
      throw new ProblemError({ code: 'password-expired', days: GIVEN_DAYS });
    }
    const via = { request, reply };
    const wants = await nextWant(this.deps, account.actor, {
      password: account.password,
      factorShown: false,
    });
    return describeSession(
      this.deps,
      await openSession(this.deps, via, account, { means: 'password', wants }),
    );
  }

  @Post('second-factor')
  @HttpCode(200)
  async showSecondFactor(
    @Body({ schema: showSecondFactorSchema }) { code }: ShowSecondFactor,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = signedInOf(request);
    const { actor, session } = signedIn;
    if (session.wants !== 'secondFactor') return describeSession(this.deps, signedIn);
    await showCode(this.deps, request, code);
    const { password } = await this.deps.accounts.ownPassword(actor);
    const wants = await nextWant(this.deps, actor, { password, factorShown: true });
    const renewed = await renewSession(this.deps, { request, reply }, signedIn, wants);
    await recordAccess(this.deps, request, 'signed-in', { params: { means: session.means } });
    return describeSession(this.deps, renewed);
  }

  @Get()
  read(
    @Req() request: FastifyRequest,
    @Query({ schema: sessionQuerySchema }) { plan }: SessionQuery,
  ): Promise<Session> {
    return describeSession(this.deps, signedInOf(request), plan);
  }

  @Delete()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await leave(this.deps, { request, reply });
  }
}
