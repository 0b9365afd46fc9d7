import { Controller, Get, Param } from '@nestjs/common';
import { readSurvey } from '@tctp/application';
import type { SurveyResult } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/survey')
export class SurveyController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<SurveyResult> {
    return answer(await readSurvey(this.deps, reader, planId));
  }
}
