import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { MOST_SAVED_FILTERS, saveFilterSchema } from '@tctp/contracts';
import type { SaveFilter, SavedFilter, SavedFilterList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everybody's own filters. Under an id of the sender's making, sending twice is the same as sending once. */
@Controller('api/saved-filters')
export class SavedFiltersController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId, accountId }: Actor): Promise<SavedFilterList> {
    return { filters: await this.deps.savedFilters.list(tenantId, accountId) };
  }

  @Put(':filterId')
  async save(
    @Who() { tenantId, accountId }: Actor,
    @Param('filterId') id: string,
    @Body({ schema: saveFilterSchema }) body: SaveFilter,
  ): Promise<SavedFilter> {
    if (!UUID.test(id)) throw new ProblemError({ code: 'input-invalid' });
    const filter = { ...body, id };
    if (!(await this.deps.savedFilters.save(tenantId, accountId, filter)))
      throw new ProblemError({ code: 'too-many-filters', most: MOST_SAVED_FILTERS });
    return filter;
  }

  @Delete(':filterId')
  async forget(
    @Who() { tenantId, accountId }: Actor,
    @Param('filterId') id: string,
  ): Promise<{ id: string }> {
    await this.deps.savedFilters.forget(tenantId, accountId, id);
    return { id };
  }
}
