import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { signInSchema } from '@tctp/contracts';
import type { Session, SignIn } from '@tctp/contracts';
import { hashToken, newSessionToken, verifyPassword } from '@tctp/identity';
import type { SignedIn } from '@tctp/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Public, SESSION_COOKIE, signedInOf } from './session.guard';

@Controller('api/session')
export class SessionController {
  constructor(private readonly deps: ApiDeps) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body({ schema: signInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const account = await this.deps.accounts.findByUsername(body.username);
    const known = account !== null && (await verifyPassword(account.passwordHash, body.password));
    if (!known) throw new ProblemError({ code: 'wrong-credentials' });
    if (account.locked) throw new ProblemError({ code: 'account-locked' });
    await this.forget(request);
    const { token, tokenHash } = newSessionToken();
    const seconds = this.deps.settings.sessionHours * 3600;
    await this.deps.accounts.startSession(account.actor, tokenHash, new Date(Date.now() + seconds * 1000));
    void reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.deps.settings.secureCookies,
      path: '/',
      maxAge: seconds,
    });
    return this.describe(account);
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
    await this.forget(request);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  private async forget(request: FastifyRequest): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await this.deps.accounts.endSession(hashToken(token));
  }

  private async describe(signedIn: SignedIn): Promise<Session> {
    const [plan] = await this.deps.read.plans(signedIn.tenant.id);
    const { standsFor } = signedIn.actor;
    return {
      accountId: signedIn.actor.accountId,
      displayName: signedIn.actor.displayName,
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
