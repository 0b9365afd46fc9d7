import { Controller, Get } from '@nestjs/common';
import { listColleagues } from '@tctp/application';
import type { ColleagueList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/colleagues')
export class ListColleaguesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<ColleagueList> {
    return { colleagues: await listColleagues(this.deps, reader) };
  }
}
