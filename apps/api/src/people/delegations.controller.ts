import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { delegateWork, endDelegation, listDelegations } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { delegateWorkSchema } from '@tctp/contracts';
import type { DelegateWork, Delegation, DelegationList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/delegations')
export class DelegationsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<DelegationList> {
    return { delegations: await listDelegations(this.deps, reader) };
  }

  @Post()
  @HttpCode(201)
  async delegate(
    @KeyedEnvelope() request: KeyedRequest,
    @Body({ schema: delegateWorkSchema }) body: DelegateWork,
  ): Promise<Delegation> {
    return answer(await delegateWork(this.deps, request, body));
  }

  @Delete(':delegationId')
  async end(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('delegationId') delegationId: string,
  ): Promise<{ id: string }> {
    return answer(await endDelegation(this.deps, request, delegationId));
  }
}
