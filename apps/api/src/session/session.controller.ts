import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { signInSchema } from '@tctp/contracts';
import type { Session, SignIn } from '@tctp/contracts';
import { verifyPassword } from '@tctp/identity';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { endSession, openSession } from './open-session';
import { sessionCookie } from './session-cookie';
import { signedInOf } from './session.guard';
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
    const via = { request, reply };
    return this.describe(await openSession(this.deps, via, account, { means: 'password', wants: null }));
  }

  @Get()
  read(@Req() request: FastifyRequest): Promise<Session> {
    return this.describe(signedInOf(request));
  }

  @Delete()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await endSession(this.deps, request);
    await recordAccess(this.deps, request, 'signed-out');
    const { name, attributes } = sessionCookie(request, this.deps.settings);
    void reply.clearCookie(name, attributes);
  }

  private async describe(signedIn: SignedIn): Promise<Session> {
    const [plan] = await this.deps.read.plans(signedIn.tenant.id);
    const { standsFor } = signedIn.actor;
    return {
      accountId: signedIn.actor.accountId,
      displayName: signedIn.actor.displayName,
      wants: signedIn.session.wants,
      actingFor: standsFor === undefined ? null : { accountId: standsFor.id, displayName: standsFor.name },
      role: signedIn.actor.role,
      unit: signedIn.unit,
      tenant: signedIn.tenant,
      planId: plan?.id ?? null,
      workplace: plan === undefined ? signedIn.tenant.name : `${plan.authorityName} · ${plan.year}`,
      sandbox: this.deps.settings.sandbox,
    };
  }
}
