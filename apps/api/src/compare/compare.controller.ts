import { Controller, Get, Param, Query } from '@nestjs/common';
import { compareUnits, compareYears } from '@tctp/application';
import { compareQuerySchema, compareYearsQuerySchema } from '@tctp/contracts';
import type { CompareQuery, CompareYearsQuery, Comparison, YearsOfUnit } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/compare')
export class CompareController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async units(
    @Who() reader: Actor,
    @Query({ schema: compareQuerySchema }) query: CompareQuery,
  ): Promise<Comparison> {
    return answer(await compareUnits(this.deps, reader, query));
  }

  @Get(':unitId')
  async years(
    @Who() reader: Actor,
    @Param('unitId') unitId: string,
    @Query({ schema: compareYearsQuerySchema }) query: CompareYearsQuery,
  ): Promise<YearsOfUnit> {
    return answer(await compareYears(this.deps, reader, { ...query, unitId }));
  }
}
