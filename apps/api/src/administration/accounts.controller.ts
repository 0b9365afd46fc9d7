import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  changePerson,
  createPerson,
  endSessions,
  givePassword,
  lockPerson,
  takeSecondFactor,
  todayOf,
} from '@tctp/application';
import type { AdminRequest, KeyedRequest } from '@tctp/application';
import {
  changeAccountSchema,
  createAccountSchema,
  endSessionsSchema,
  givePasswordSchema,
  lockAccountSchema,
  takeSecondFactorSchema,
} from '@tctp/contracts';
import type {
  AccountChanged,
  AccountList,
  AccountWithPassword,
  ChangeAccount,
  CreateAccount,
  EndSessions,
  GivePassword,
  LockAccount,
  TakeSecondFactor,
} from '@tctp/contracts';
import type { AccessCode, Actor } from '@tctp/domain';
import { newPassword } from '@tctp/identity';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
import { recordAccess } from '../trail/record-access';
import { Who } from '../session/who.decorator';

@Controller('api/admin/accounts')
export class AccountsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId }: Actor): Promise<AccountList> {
    const today = todayOf(await this.deps.clock.now());
    return { accounts: await this.deps.administration.people(tenantId, today) };
  }

  @Post()
  @HttpCode(201)
  async create(
    @KeyedEnvelope() request: KeyedRequest,
    @Req() via: FastifyRequest,
    @Body({ schema: createAccountSchema }) body: CreateAccount,
  ): Promise<AccountWithPassword> {
    const made = answer(await createPerson({ ...this.deps, newPassword }, request, body));
    await this.note(via, 'account-made', made.accountId);
    return made;
  }

  @Put(':accountId')
  async change(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: changeAccountSchema }) body: ChangeAccount,
  ): Promise<AccountChanged> {
    const changed = answer(await changePerson(this.deps, request, accountId, body));
    await this.note(via, 'account-changed', accountId);
    return changed;
  }

  @Put(':accountId/lock')
  async lock(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: lockAccountSchema }) body: LockAccount,
  ): Promise<AccountChanged> {
    const changed = answer(await lockPerson(this.deps, request, accountId, body));
    await this.note(via, body.locked ? 'account-locked' : 'account-unlocked', accountId);
    return changed;
  }

  @Post(':accountId/password')
  @HttpCode(200)
  async givePassword(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: givePasswordSchema }) body: GivePassword,
  ): Promise<AccountWithPassword> {
    const given = answer(await givePassword({ ...this.deps, newPassword }, request, accountId, body));
    await this.note(via, 'password-reset', accountId);
    return given;
  }

  @Post(':accountId/end-sessions')
  @HttpCode(200)
  async endSessions(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: endSessionsSchema }) body: EndSessions,
  ): Promise<AccountChanged> {
    const ended = answer(await endSessions(this.deps, request, accountId, body));
    await this.note(via, 'session-ended', accountId);
    return ended;
  }

  @Post(':accountId/take-second-factor')
  @HttpCode(200)
  async takeSecondFactor(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: takeSecondFactorSchema }) body: TakeSecondFactor,
  ): Promise<AccountChanged> {
    const taken = answer(await takeSecondFactor(this.deps, request, accountId, body));
    await this.note(via, 'second-factor-off', accountId);
    return taken;
  }

  /** From where; what was changed, and why, is in the history of administration. */
  private note(via: FastifyRequest, code: AccessCode, accountId: string): Promise<void> {
    return recordAccess(this.deps, via, code, { subject: { kind: 'person', id: accountId } });
  }
}
