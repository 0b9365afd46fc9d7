import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { changePerson, createPerson, givePassword, lockPerson, todayOf } from '@tctp/application';
import type { AdminRequest, KeyedRequest } from '@tctp/application';
import {
  changeAccountSchema,
  createAccountSchema,
  givePasswordSchema,
  lockAccountSchema,
} from '@tctp/contracts';
import type {
  AccountChanged,
  AccountList,
  AccountWithPassword,
  ChangeAccount,
  CreateAccount,
  GivePassword,
  LockAccount,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { newPassword } from '@tctp/identity';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
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
    @Body({ schema: createAccountSchema }) body: CreateAccount,
  ): Promise<AccountWithPassword> {
    return answer(await createPerson({ ...this.deps, newPassword }, request, body));
  }

  @Put(':accountId')
  async change(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Body({ schema: changeAccountSchema }) body: ChangeAccount,
  ): Promise<AccountChanged> {
    return answer(await changePerson(this.deps, request, accountId, body));
  }

  @Put(':accountId/lock')
  async lock(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Body({ schema: lockAccountSchema }) body: LockAccount,
  ): Promise<AccountChanged> {
    return answer(await lockPerson(this.deps, request, accountId, body));
  }

  @Post(':accountId/password')
  @HttpCode(200)
  async givePassword(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Body({ schema: givePasswordSchema }) body: GivePassword,
  ): Promise<AccountWithPassword> {
    return answer(await givePassword({ ...this.deps, newPassword }, request, accountId, body));
  }
}
