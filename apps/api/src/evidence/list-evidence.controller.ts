import { Controller, Get, Query } from '@nestjs/common';
import { listEvidence } from '@tctp/application';
import { libraryQuerySchema } from '@tctp/contracts';
import type { Library, LibraryQuery } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/evidence')
export class ListEvidenceController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  list(@Who() reader: Actor, @Query({ schema: libraryQuerySchema }) query: LibraryQuery): Promise<Library> {
    return listEvidence(this.deps, reader, query);
  }
}
