import { Controller, Get } from '@nestjs/common';
import { listDigests } from '@tctp/application';
import type { DigestList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/digests')
export class ListDigestsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<DigestList> {
    return { digests: await listDigests(this.deps, reader) };
  }
}
