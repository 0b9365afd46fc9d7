import { Controller, Get, Param } from '@nestjs/common';
import { readMatrix } from '@tctp/application';
import type { MatrixView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/matrix')
export class ReadMatrixController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(@Who() reader: Actor, @Param('planId') planId: string): Promise<MatrixView> {
    return answer(await readMatrix(this.deps, reader, planId));
  }
}
