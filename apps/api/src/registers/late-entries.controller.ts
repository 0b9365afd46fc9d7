import { Controller, Get, Param } from '@nestjs/common';
import { listLateEntries } from '@tctp/application';
import type { LateEntries } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/late-entries')
export class LateEntriesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor, @Param('planId') planId: string): Promise<LateEntries> {
    return answer(await listLateEntries(this.deps, reader, planId));
  }
}
