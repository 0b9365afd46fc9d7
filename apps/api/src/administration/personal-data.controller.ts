import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { erasePerson } from '@tctp/application';
import type { AdminRequest } from '@tctp/application';
import { eraseAccountSchema, messages } from '@tctp/contracts';
import type { AccountChanged, EraseAccount, PersonalData } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';
import { recordAccess } from '../trail/record-access';

@Controller('api')
export class PersonalDataController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('account/personal-data')
  readOwn(@Who() { tenantId, accountId }: Actor, @Req() via: FastifyRequest): Promise<PersonalData> {
    return this.take(via, tenantId, accountId, { forSelf: true });
  }

  @Get('admin/accounts/:accountId/personal-data')
  read(
    @Who() { tenantId }: Actor,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
  ): Promise<PersonalData> {
    return this.take(via, tenantId, accountId, { forSelf: false });
  }

  @Post('admin/accounts/:accountId/erasure')
  @HttpCode(200)
  async erase(
    @VersionedEnvelope() request: AdminRequest,
    @Param('accountId') accountId: string,
    @Req() via: FastifyRequest,
    @Body({ schema: eraseAccountSchema }) body: EraseAccount,
  ): Promise<AccountChanged> {
    const nameForNumber = (number: string) => messages.vi.erasedPerson.replace('{{number}}', number);
    const erased = answer(await erasePerson({ ...this.deps, nameForNumber }, request, accountId, body));
    await recordAccess(this.deps, via, 'account-erased', { subject: { kind: 'person', id: accountId } });
    return erased;
  }

  private async take(
    via: FastifyRequest,
    tenantId: string,
    accountId: string,
    how: { forSelf: boolean },
  ): Promise<PersonalData> {
    const found = await this.deps.administration.personalData(tenantId, accountId, how);
    if (found === null) throw new ProblemError({ code: 'account-unknown' });
    await recordAccess(this.deps, via, 'personal-data-taken', { subject: { kind: 'person', id: accountId } });
    return found;
  }
}
