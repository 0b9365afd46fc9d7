import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { accessQuerySchema, ownAccessQuerySchema, recordTakenListSchema } from '@tctp/contracts';
import type { AccessPage, AccessQuery, OwnAccessQuery, RecordTakenList, TakenList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { FastifyRequest } from 'fastify';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';
import { recordAccess } from './record-access';

@Controller('api')
export class AccessTrailController {
  constructor(private readonly deps: ApiDeps) {}

  @Get('admin/access-trail')
  list(
    @Who() { tenantId }: Actor,
    @Query({ schema: accessQuerySchema }) { person, ...query }: AccessQuery,
  ): Promise<AccessPage> {
    return this.page(tenantId, person ?? null, query);
  }

  /** Where others came from is not told. */
  @Get('account/access-trail')
  async listOwn(
    @Who() { tenantId, accountId }: Actor,
    @Query({ schema: ownAccessQuerySchema }) query: OwnAccessQuery,
  ): Promise<AccessPage> {
    const { entries, next } = await this.page(tenantId, accountId, query);
    const own = entries.map((entry) =>
      entry.who?.accountId === accountId ? entry : { ...entry, address: null, agent: null },
    );
    return { entries: own, next };
  }

  @Post('taken-lists')
  @HttpCode(200)
  async recordTakenList(
    @Req() request: FastifyRequest,
    @Body({ schema: recordTakenListSchema }) { list, format, rows }: RecordTakenList,
  ): Promise<TakenList> {
    const code = list === 'access-trail' ? 'trail-taken' : 'list-taken';
    await recordAccess(this.deps, request, code, {
      subject: { kind: 'list', id: list },
      params: { format, rows: String(rows) },
    });
    return { recorded: true };
  }

  private page(tenantId: string, accountId: string | null, asked: OwnAccessQuery): Promise<AccessPage> {
    const { kind, from, to, before, limit } = asked;
    return this.deps.trailReads.page(tenantId, {
      accountId,
      kind: kind ?? null,
      from: from ?? null,
      to: to ?? null,
      before: before ?? null,
      limit,
    });
  }
}
