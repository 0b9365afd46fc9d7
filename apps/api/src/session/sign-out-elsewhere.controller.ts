import { Body, Controller, HttpCode, Logger, Post, Req, Res } from '@nestjs/common';
import { logoutMessageSchema } from '@tctp/contracts';
import type { LogoutMessage, SignedOut } from '@tctp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { leave } from './leave';
import { signedInOf } from './session.guard';

/** Signing out, in both directions: from here at the provider, and from the provider here. */
@Controller('api/session/oidc')
export class SignOutElsewhereController {
  private readonly log = new Logger('sign-on');

  constructor(private readonly deps: ApiDeps) {}

  @Post('logout')
  @HttpCode(200)
  async hear(
    @Body({ schema: logoutMessageSchema }) body: LogoutMessage,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    if (this.deps.signOn === null) throw new ProblemError({ code: 'sign-on-off' });
    const { provider } = this.deps.signOn;
    const told = await provider.loggedOut(body.logout_token);
    if (!told.ok) {
      const { code, why } = told.failure;
      this.log.warn(`logout ${code}: ${JSON.stringify(why)}`);
      throw new ProblemError({ code: code === 'sign-on-away' ? code : 'logout-refused' });
    }
    const ended = await this.deps.signOns.endSessions(provider.issuer, told.value);
    if (ended === null) throw new ProblemError({ code: 'logout-refused' });
    for (const by of ended)
      await recordAccess(this.deps, request, 'signed-out', { by, params: { means: 'oidc' } });
  }

  @Post('end')
  @HttpCode(200)
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOut> {
    const { signOn, signOns } = this.deps;
    const identity = await signOns.identityOf(signedInOf(request).session.id);
    await leave(this.deps, { request, reply });
    if (identity === null || signOn === null || identity.issuer !== signOn.provider.issuer)
      return { at: null };
    /* A provider that is away keeps nobody signed in here. */
    const there = await signOn.provider.endSessionUrl(identity.sid);
    return { at: there.ok ? there.value : null };
  }
}
