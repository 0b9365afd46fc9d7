import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { askSetUpSchema, setUpSchema } from '@tctp/contracts';
import type { AskSetUp, Session, SetUp } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { hashPassword, hashToken, judgePassword } from '@tctp/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { recordAccess } from '../trail/record-access';
import { describeSession } from './describe-session';
import { openSession } from './open-session';

const LONGEST_ID = 60;

/** A new installation: whoever reads what the server prints makes the authority and its first administrator. */
@Controller('api/set-up')
export class SetUpController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('ask')
  @HttpCode(204)
  async ask(@Body({ schema: askSetUpSchema }) { token }: AskSetUp): Promise<void> {
    if (!(await this.deps.setUp.isOpen(hashToken(token)))) throw new ProblemError({ code: 'set-up-over' });
  }

  @Post()
  @HttpCode(200)
  async setUp(
    @Body({ schema: setUpSchema }) { token, authority, username, displayName, password }: SetUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { setUp, accounts } = this.deps;
    await this.ask({ token });
    const fault = await judgePassword(password, { username, displayName });
    if (fault !== null) throw new ProblemError(fault);
    const id = idOf(authority.name);
    const passwordHash = await hashPassword(password);
    const done = await setUp.complete(hashToken(token), {
      tenantId: id,
      unitId: id,
      ...authority,
      admin: { id: randomUUID(), username, displayName, passwordHash },
    });
    const account = done ? await accounts.findByUsername(username) : null;
    if (account === null) throw new ProblemError({ code: 'set-up-over' });
    const subject = { kind: 'person', id: account.actor.accountId } as const;
    await recordAccess(this.deps, request, 'account-made', { by: account.actor, subject });
    const opened = await openSession(this.deps, { request, reply }, account, {
      means: 'password',
      wants: null,
    });
    return describeSession(this.deps, opened);
  }
}

/** `UBND huyện Tịnh Biên` is `ubnd-huyen-tinh-bien`. */
function idOf(name: string): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'co-quan' : plain;
}
