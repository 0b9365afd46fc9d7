import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { readOverview, setTarget } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { setTargetSchema } from '@tctp/contracts';
import type { Overview, SetTarget } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId')
export class OverviewController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('overview')
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<Overview> {
    return answer(await readOverview(this.deps, reader, planId));
  }

  @Put('target')
  async setTarget(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Body({ schema: setTargetSchema }) body: SetTarget,
  ): Promise<NonNullable<Overview['target']>> {
    return answer(await setTarget(this.deps, request, planId, body));
  }
}
