import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { readForecast, readScores, recordOfficialScore, supposeChanges } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { askWhatIfSchema, forecastQuerySchema, recordOfficialScoreSchema } from '@tctp/contracts';
import type {
  AskWhatIf,
  ForecastQuery,
  ForecastView,
  RecordOfficialScore,
  ScoreList,
  WhatIfView,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId')
export class ScoresController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('scores')
  async readScores(@Who() reader: Actor, @Param('planId') planId: string): Promise<ScoreList> {
    return answer(await readScores(this.deps, reader.tenantId, planId));
  }

  @Get('forecast')
  async readForecast(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: forecastQuerySchema }) query: ForecastQuery,
  ): Promise<ForecastView> {
    return answer(await readForecast(this.deps, reader.tenantId, planId, query));
  }

  @Post('forecast/what-if')
  @HttpCode(200)
  async supposeChanges(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Body({ schema: askWhatIfSchema }) body: AskWhatIf,
  ): Promise<WhatIfView> {
    return answer(await supposeChanges(this.deps, reader.tenantId, planId, body));
  }

  @Put('components/:code/official')
  async recordOfficialScore(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('code') componentCode: string,
    @Body({ schema: recordOfficialScoreSchema }) body: RecordOfficialScore,
  ): Promise<{ id: string }> {
    return answer(await recordOfficialScore(this.deps, request, { planId, componentCode, ...body }));
  }
}
