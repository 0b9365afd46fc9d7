import { Controller, Get, Query } from '@nestjs/common';
import { adminHistoryQuerySchema } from '@tctp/contracts';
import type { AdminHistory, AdminHistoryQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/admin/history')
export class AdminHistoryController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(
    @Who() { tenantId }: Actor,
    @Query({ schema: adminHistoryQuerySchema }) { kind, id }: AdminHistoryQuery,
  ): Promise<AdminHistory> {
    return { events: await this.deps.administration.history(tenantId, kind, id) };
  }
}
