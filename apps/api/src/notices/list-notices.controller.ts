import { Controller, Get, Query } from '@nestjs/common';
import { listNotices } from '@tctp/application';
import { noticeQuerySchema } from '@tctp/contracts';
import type { NoticeList, NoticeQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/notices')
export class ListNoticesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  list(@Who() reader: Actor, @Query({ schema: noticeQuerySchema }) query: NoticeQuery): Promise<NoticeList> {
    return listNotices(this.deps, reader, query);
  }
}
