import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { proposeNextPlan } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import type { NextPlan } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';

@Controller('api/plans/:planId')
export class ProposeNextPlanController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('next-plan')
  @HttpCode(201)
  async propose(
    @KeyedEnvelope() keyed: KeyedRequest,
    @Param('planId') planId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NextPlan> {
    return answerWithVersion(await proposeNextPlan(this.deps, keyed, { planId }), reply);
  }
}
