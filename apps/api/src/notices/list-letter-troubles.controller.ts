import { Controller, Get } from '@nestjs/common';
import type { LetterTroubles } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/letters/troubles')
export class ListLetterTroublesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() { tenantId }: Actor): Promise<LetterTroubles> {
    return { letters: await this.deps.letters.troubles(tenantId) };
  }
}
