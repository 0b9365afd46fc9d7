import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  addSurvey,
  changeSurvey,
  listSurveyHistory,
  listSurveys,
  makeSurveyCodes,
  planSample,
  readSurveyDetail,
} from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { makeCodesSchema, planSampleSchema, saveSurveySchema } from '@tctp/contracts';
import type {
  MadeCodes,
  MakeCodes,
  PlanSample,
  SaveSurvey,
  SurveyChanged,
  SurveyDetail,
  SurveyHistory,
  SurveyList,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answer, answerWithVersion } from '../http/answer';
import { KeyedEnvelope, VersionedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

type Versioned = KeyedRequest & { expectedVersion: number };

@Controller('api')
export class SurveysController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('plans/:planId/surveys')
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<SurveyList> {
    return answer(await listSurveys(this.deps, reader, planId));
  }

  @Post('plans/:planId/surveys')
  @HttpCode(201)
  async add(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Body({ schema: saveSurveySchema }) survey: SaveSurvey,
  ): Promise<SurveyChanged> {
    return answer(await addSurvey(this.deps, request, { planId, ...survey }));
  }

  @Get('plans/:planId/survey-history')
  async history(@Who() reader: Actor, @Param('planId') planId: string): Promise<SurveyHistory> {
    return answer(await listSurveyHistory(this.deps, reader, planId));
  }

  @Get('surveys/:surveyId')
  async read(
    @Who() reader: Actor,
    @Param('surveyId') surveyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyDetail> {
    const { read, settings } = this.deps;
    const found = await readSurveyDetail({ read, publicUrl: settings.publicUrl }, reader, surveyId);
    return answerWithVersion(found, reply);
  }

  @Put('surveys/:surveyId')
  async change(
    @VersionedEnvelope() request: Versioned,
    @Param('surveyId') surveyId: string,
    @Body({ schema: saveSurveySchema }) survey: SaveSurvey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyChanged> {
    return answerWithVersion(await changeSurvey(this.deps, request, { surveyId, ...survey }), reply);
  }

  @Put('surveys/:surveyId/sample')
  async sample(
    @VersionedEnvelope() request: Versioned,
    @Param('surveyId') surveyId: string,
    @Body({ schema: planSampleSchema }) sample: PlanSample,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyChanged> {
    return answerWithVersion(await planSample(this.deps, request, { surveyId, ...sample }), reply);
  }

  @Post('surveys/:surveyId/codes')
  @HttpCode(201)
  async codes(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('surveyId') surveyId: string,
    @Body({ schema: makeCodesSchema }) wanted: MakeCodes,
  ): Promise<MadeCodes> {
    return answer(await makeSurveyCodes(this.deps, request, { surveyId, ...wanted }));
  }
}
