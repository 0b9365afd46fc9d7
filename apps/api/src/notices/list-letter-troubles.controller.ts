import { Controller, Get } from '@nestjs/common';
import type { LetterTroubles } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { ProblemError } from '../problems/problem';
import { Who } from '../session/who.decorator';

@Controller('api/letters/troubles')
export class ListLetterTroublesController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<LetterTroubles> {
    if (reader.role !== 'admin') throw new ProblemError({ code: 'not-permitted', action: 'readLetters' });
    return { letters: await this.deps.letters.troubles(reader.tenantId) };
  }
}
