import { Controller, Get } from '@nestjs/common';
import type { UnitList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/units')
export class ListUnitsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId }: Actor): Promise<UnitList> {
    return { units: await this.deps.read.units(tenantId) };
  }
}
