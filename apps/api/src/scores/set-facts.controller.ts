import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { readFacts, sayFact } from '@tctp/application';
import type { SayFactRequest } from '@tctp/application';
import { sayFactSchema } from '@tctp/contracts';
import type { FactSaid, SayFact, SetFacts } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/facts')
export class SetFactsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<SetFacts> {
    return answer(await readFacts(this.deps, reader, planId));
  }

  @Post()
  @HttpCode(200)
  async say(
    @VersionedEnvelope() request: SayFactRequest,
    @Param('planId') planId: string,
    @Body({ schema: sayFactSchema }) body: SayFact,
  ): Promise<FactSaid> {
    return answer(await sayFact(this.deps, request, planId, body));
  }
}
