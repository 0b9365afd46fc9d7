import { Controller, Get } from '@nestjs/common';
import { listEscalations } from '@tctp/application';
import type { EscalationList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { Who } from '../session/who.decorator';

@Controller('api/escalations')
export class ListEscalationsController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async list(@Who() reader: Actor): Promise<EscalationList> {
    return { escalations: await listEscalations(this.deps, reader) };
  }
}
