import { Controller, Get } from '@nestjs/common';
import type { NewNotices } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/notices/new')
export class CountNewNoticesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async count(@Who() reader: Actor): Promise<NewNotices> {
    return { count: await this.deps.notices.countNew(reader) };
  }
}
