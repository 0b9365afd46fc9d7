import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ofWholePlan,
  reachTarget,
  readForecastHistory,
  readOwnForecast,
  supposeChanges,
} from '@tctp/application';
import { askReachSchema, askWhatIfSchema, forecastQuerySchema } from '@tctp/contracts';
import type {
  AskReach,
  AskWhatIf,
  ForecastAnswer,
  ForecastHistory,
  ForecastQuery,
  ReachView,
  WhatIfView,
} from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

/** A unit reads its own part of the forecast; what asks of the total is the office's. */
@Controller('api/plans/:planId/forecast')
export class ForecastController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async readForecast(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: forecastQuerySchema }) query: ForecastQuery,
  ): Promise<ForecastAnswer> {
    return answer(await readOwnForecast(this.deps, reader, planId, query));
  }

  @Get('history')
  async readForecastHistory(@Who() reader: Actor, @Param('planId') planId: string): Promise<ForecastHistory> {
    return answer(await ofWholePlan(reader, (tenantId) => readForecastHistory(this.deps, tenantId, planId)));
  }

  @Get('reach')
  async reachTarget(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: askReachSchema }) query: AskReach,
  ): Promise<ReachView> {
    return answer(await ofWholePlan(reader, (tenantId) => reachTarget(this.deps, tenantId, planId, query)));
  }

  @Post('what-if')
  @HttpCode(200)
  async supposeChanges(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Body({ schema: askWhatIfSchema }) body: AskWhatIf,
  ): Promise<WhatIfView> {
    return answer(await ofWholePlan(reader, (tenantId) => supposeChanges(this.deps, tenantId, planId, body)));
  }
}
