import { Controller, Get, Query } from '@nestjs/common';
import { searchQuerySchema } from '@tctp/contracts';
import type { SearchQuery, SearchResult } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/search')
export class SearchController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  search(
    @Who() reader: Actor,
    @Query({ schema: searchQuerySchema }) { q }: SearchQuery,
  ): Promise<SearchResult> {
    return this.deps.search(reader, q);
  }
}
