import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { readScoreHistory, readScores, recordOfficialScore } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { recordOfficialScoreSchema, scoresQuerySchema } from '@tctp/contracts';
import type { RecordOfficialScore, ScoreHistory, ScoreList, ScoresQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId')
export class ScoresController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('scores')
  async readScores(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Query({ schema: scoresQuerySchema }) query: ScoresQuery,
  ): Promise<ScoreList> {
    return answer(await readScores(this.deps, reader, planId, query));
  }

  @Get('components/:code/scores')
  async readScoreHistory(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('code') code: string,
  ): Promise<ScoreHistory> {
    return answer(await readScoreHistory(this.deps, reader, planId, code));
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
