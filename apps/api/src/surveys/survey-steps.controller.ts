import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { closeSurvey, openSurvey, voidSurvey } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { surveyReasonSchema } from '@tctp/contracts';
import type { SurveyChanged, SurveyClosed, SurveyReason } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { VersionedEnvelope } from '../http/envelope.decorator';

type Versioned = KeyedRequest & { expectedVersion: number };

@Controller('api/surveys/:surveyId')
export class SurveyStepsController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('open')
  @HttpCode(200)
  async open(
    @VersionedEnvelope() request: Versioned,
    @Param('surveyId') surveyId: string,
    @Body({ schema: surveyReasonSchema }) { reason }: SurveyReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyChanged> {
    return answerWithVersion(await openSurvey(this.deps, request, { surveyId, reason }), reply);
  }

  @Post('close')
  @HttpCode(200)
  async close(
    @VersionedEnvelope() request: Versioned,
    @Param('surveyId') surveyId: string,
    @Body({ schema: surveyReasonSchema }) { reason }: SurveyReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyClosed> {
    return answerWithVersion(await closeSurvey(this.deps, request, { surveyId, reason }), reply);
  }

  @Post('void')
  @HttpCode(200)
  async void(
    @VersionedEnvelope() request: Versioned,
    @Param('surveyId') surveyId: string,
    @Body({ schema: surveyReasonSchema }) { reason }: SurveyReason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyChanged> {
    return answerWithVersion(await voidSurvey(this.deps, request, { surveyId, reason }), reply);
  }
}
