import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { answerExplanation, askExplanation, settleExplanation } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { answerExplanationSchema, askExplanationSchema, settleExplanationSchema } from '@tctp/contracts';
import type { AnswerExplanation, AskExplanation, SettleExplanation } from '@tctp/contracts';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';

@Controller('api/plans/:planId/dossier/components/:code/explanations')
export class ExplainController {
  constructor(private readonly deps: ApiDeps) {}

  @Post()
  @HttpCode(201)
  async ask(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('code') componentCode: string,
    @Body({ schema: askExplanationSchema }) body: AskExplanation,
  ): Promise<{ round: number }> {
    return answer(await askExplanation(this.deps, request, { planId, componentCode, ...body }));
  }

  @Post(':round/answer')
  @HttpCode(200)
  async answer(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('code') componentCode: string,
    @Param('round') round: string,
    @Body({ schema: answerExplanationSchema }) body: AnswerExplanation,
  ): Promise<{ round: number }> {
    const said = { ...body, refersTo: body.refersTo || null };
    const of = { planId, componentCode, round: Number(round) };
    return answer(await answerExplanation(this.deps, request, { ...of, ...said }));
  }

  @Post(':round/settle')
  @HttpCode(200)
  async settle(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('code') componentCode: string,
    @Param('round') round: string,
    @Body({ schema: settleExplanationSchema }) body: SettleExplanation,
  ): Promise<{ round: number }> {
    const of = { planId, componentCode, round: Number(round) };
    return answer(await settleExplanation(this.deps, request, { ...of, ...body }));
  }
}
