import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { SessionList, SessionsEnded } from '@tctp/contracts';
import { ApiDeps } from '../api-deps';
import { recordAccess } from '../trail/record-access';
import { signedInOf } from './session.guard';
import type { SignedInRequest } from './session.guard';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where somebody is signed in: theirs to see, and theirs to end. */
@Controller('api/sessions')
export class SessionsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Req() request: SignedInRequest): Promise<SessionList> {
    const { actor, session } = signedInOf(request);
    const idleMinutes = this.deps.settings.sessionIdleMinutes;
    const sessions = await this.deps.sessions.list(actor, new Date(), idleMinutes);
    return { sessions: sessions.map((one) => ({ ...one, isThis: one.id === session.id })), idleMinutes };
  }

  @Post('end-others')
  @HttpCode(200)
  async endOthers(@Req() request: SignedInRequest): Promise<SessionsEnded> {
    const { actor, session } = signedInOf(request);
    const ended = await this.deps.sessions.endOthers(actor, session.id);
    if (ended > 0)
      await recordAccess(this.deps, request, 'other-sessions-ended', { params: { count: String(ended) } });
    return { ended };
  }

  @Delete(':sessionId')
  async end(@Req() request: SignedInRequest, @Param('sessionId') id: string): Promise<SessionsEnded> {
    const { actor } = signedInOf(request);
    const ended = UUID.test(id) && (await this.deps.sessions.end(actor, id));
    if (ended) await recordAccess(this.deps, request, 'session-ended', { subject: { kind: 'session', id } });
    return { ended: ended ? 1 : 0 };
  }
}
