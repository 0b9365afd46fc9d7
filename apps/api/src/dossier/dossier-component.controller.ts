import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { leaveUnscored, listNameableFiles, readDossierComponent } from '@tctp/application';
import type { KeyedRequest } from '@tctp/application';
import { leaveUnscoredSchema } from '@tctp/contracts';
import type { DossierComponent, DossierFile, LeaveUnscored } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ApiDeps } from '../api-deps';
import { answer } from '../http/answer';
import { KeyedEnvelope } from '../http/envelope.decorator';
import { Who } from '../session/who.decorator';

@Controller('api/plans/:planId/dossier/components/:code')
export class DossierComponentController {
  constructor(private readonly deps: ApiDeps) {}

  @Get()
  async read(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('code') code: string,
  ): Promise<DossierComponent> {
    return answer(await readDossierComponent(this.deps, reader, planId, code));
  }

  @Get('files')
  async listNameable(
    @Who() reader: Actor,
    @Param('planId') planId: string,
    @Param('code') code: string,
  ): Promise<{ files: DossierFile[] }> {
    return { files: answer(await listNameableFiles(this.deps, reader, planId, code)) };
  }

  @Put('unscored')
  async leaveUnscored(
    @KeyedEnvelope() request: KeyedRequest,
    @Param('planId') planId: string,
    @Param('code') componentCode: string,
    @Body({ schema: leaveUnscoredSchema }) body: LeaveUnscored,
  ): Promise<{ id: string }> {
    return answer(await leaveUnscored(this.deps, request, { planId, componentCode, ...body }));
  }
}
