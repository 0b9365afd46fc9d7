import { Body, Controller, Put } from '@nestjs/common';
import { seeNoticesSchema } from '@tctp/contracts';
import type { NewNotices, SeeNotices } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/notices/seen')
export class SeeNoticesController {
  constructor(private readonly deps: ApiDeps) {}

  @Put()
  async see(@Who() reader: Actor, @Body({ schema: seeNoticesSchema }) body: SeeNotices): Promise<NewNotices> {
    await this.deps.notices.see(reader, body);
    return { count: await this.deps.notices.countNew(reader) };
  }
}
